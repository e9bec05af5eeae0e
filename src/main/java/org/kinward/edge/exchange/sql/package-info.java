/** The tables of imports: the file in parts, its rows, and what became of each; one class a statement or a few that belong together. */
@NullMarked
package org.kinward.edge.exchange.sql;

import org.jspecify.annotations.NullMarked;
