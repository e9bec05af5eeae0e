/**
 * What a user wants done with a file, and how a cell becomes a value under it.
 * A plan is data: it is suggested, changed, kept, previewed and run in the same form.
 */
@NullMarked
package org.kinward.edge.exchange.plan;

import org.jspecify.annotations.NullMarked;
