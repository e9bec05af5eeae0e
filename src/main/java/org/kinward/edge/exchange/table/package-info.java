/**
 * The files an import takes, whatever their kind, as tables of rows: delimited text, workbooks, cards.
 * What is told apart here by its first bytes is one and the same from here on.
 */
@NullMarked
package org.kinward.edge.exchange.table;

import org.jspecify.annotations.NullMarked;
