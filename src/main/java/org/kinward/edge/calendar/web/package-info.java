/** The addresses over HTTP: one's own to make and to take back, and the one that calendars ask. */
@NullMarked
package org.kinward.edge.calendar.web;

import org.jspecify.annotations.NullMarked;
