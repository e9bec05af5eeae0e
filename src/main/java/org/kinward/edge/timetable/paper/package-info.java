/** What a mail of the workspace looks like: one content as a page and as plain text. Everything that is said is text; nothing in it becomes markup. */
@NullMarked
package org.kinward.edge.timetable.paper;

import org.jspecify.annotations.NullMarked;
