/** What came of the sample's deals: contracts that run out and are renewed, orders, and who has a say in buying. */
@NullMarked
package org.kinward.edge.sample.trade;

import org.jspecify.annotations.NullMarked;
