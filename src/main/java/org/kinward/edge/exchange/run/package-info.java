/**
 * Carries plans out: finds the records that rows name, writes batches of rows, and says what became of every cell.
 * A batch of records, the state of its rows and the place reached commit together, so that a crash neither loses nor doubles a row.
 */
@NullMarked
package org.kinward.edge.exchange.run;

import org.jspecify.annotations.NullMarked;
