/** Keeps figures true: hears from the feed which objectives may stand otherwise, counts them anew, and once a day says how all stand. */
@NullMarked
package org.kinward.suite.purpose.keep;

import org.jspecify.annotations.NullMarked;
