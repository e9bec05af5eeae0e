/** Reports and dashboards by mail: each reader's own figures, as a table and, besides, as files for spreadsheets. */
@NullMarked
package org.kinward.edge.timetable.report;

import org.jspecify.annotations.NullMarked;
