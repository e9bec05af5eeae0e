/** Appointments as RFC 5545 writes them: with their zones, their rules, and what differs from them. Nothing here reads anything. */
@NullMarked
package org.kinward.edge.calendar.ics;

import org.jspecify.annotations.NullMarked;
