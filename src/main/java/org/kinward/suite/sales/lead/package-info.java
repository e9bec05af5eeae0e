/** Leads: parties nobody has qualified yet. How promising they are by stated rules, and what becomes of them when they are converted. */
@NullMarked
package org.kinward.suite.sales.lead;

import org.jspecify.annotations.NullMarked;
