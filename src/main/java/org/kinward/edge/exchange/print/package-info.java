/** Records on paper: one with all that stands on it, or a list of many, in the reader's language and with what the reader may read. */
@NullMarked
package org.kinward.edge.exchange.print;

import org.jspecify.annotations.NullMarked;
