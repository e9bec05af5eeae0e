/** Who decides about a deal: people and the parts they play in the buying. */
@NullMarked
package org.kinward.suite.sales.people;

import org.jspecify.annotations.NullMarked;
