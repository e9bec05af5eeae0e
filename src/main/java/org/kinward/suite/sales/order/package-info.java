/** Orders: what was bought, line by line, from whatever channel, and what was taken back of it. Its rules keep totals, kinds and cancellations true. */
@NullMarked
package org.kinward.suite.sales.order;

import org.jspecify.annotations.NullMarked;
