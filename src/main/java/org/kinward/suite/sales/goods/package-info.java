/** What holds of the things we sell, wherever they come from. */
@NullMarked
package org.kinward.suite.sales.goods;

import org.jspecify.annotations.NullMarked;
