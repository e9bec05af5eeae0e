/** When somebody wants to be left alone. */
@NullMarked
package org.kinward.edge.notice.habit;

import org.jspecify.annotations.NullMarked;
