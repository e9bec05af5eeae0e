/** What a file names and nobody knows: texts of a column that stand for no record, choice or country, and what they may have meant. */
@NullMarked
package org.kinward.edge.exchange.run.unknown;

import org.jspecify.annotations.NullMarked;
