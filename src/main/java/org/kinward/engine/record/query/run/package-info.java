/** How a compiled statement is run: what its parameters are bound to, and reading its rows. Only queries know it. */
@NullMarked
package org.kinward.engine.record.query.run;

import org.jspecify.annotations.NullMarked;
