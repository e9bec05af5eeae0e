package org.kinward.edge.calendar.ics;

import org.jspecify.annotations.Nullable;

/** Somebody an appointment is with, as a calendar knows people. */
public record Person(String name, @Nullable String email) {}
