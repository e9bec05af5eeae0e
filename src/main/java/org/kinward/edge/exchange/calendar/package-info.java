/**
 * Reads calendars of other programs (RFC 5545, vCalendar 1.0) as the rows of a table of appointments, or of one of tasks.
 * What an appointment has no field for goes into its description in the calendar's own words, so that it is not lost.
 */
@NullMarked
package org.kinward.edge.exchange.calendar;

import org.jspecify.annotations.NullMarked;
