/** What selling has to say to how long things are kept. A customer with a deal on its way is none whose time has come. */
@NullMarked
package org.kinward.suite.sales.keep;

import org.jspecify.annotations.NullMarked;
