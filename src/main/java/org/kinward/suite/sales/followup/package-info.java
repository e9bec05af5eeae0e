/** What follows a purchase: plans of dated moments, laid as tasks when a deal is won and withdrawn when it is not any more. */
@NullMarked
package org.kinward.suite.sales.followup;

import org.jspecify.annotations.NullMarked;
