/** Finds records by what a file calls them, with the guard of who imports, one look for a whole batch of rows. */
@NullMarked
package org.kinward.edge.exchange.find;

import org.jspecify.annotations.NullMarked;
