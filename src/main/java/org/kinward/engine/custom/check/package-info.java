/** Whether a definition is sound beside all others: keys, types, options, targets, circles, the budget of columns. All that is wrong is said, each with the field it is about. */
@NullMarked
package org.kinward.engine.custom.check;

import org.jspecify.annotations.NullMarked;
