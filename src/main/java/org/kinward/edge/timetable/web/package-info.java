/** How what is sent by itself stands, over HTTP. What is sent to whom and when are records. */
@NullMarked
package org.kinward.edge.timetable.web;

import org.jspecify.annotations.NullMarked;
