package org.kinward.engine.duplicate;

import java.util.UUID;
import org.kinward.engine.duplicate.likeness.Likeness;

/** A record that there is, and how much it is like the one asked about. */
public record Alike(UUID id, String title, Likeness likeness) {}
