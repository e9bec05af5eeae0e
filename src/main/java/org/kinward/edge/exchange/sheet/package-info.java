/** Records as rows of a CSV file: which columns there are, and what stands in each cell. An import reads them as they were. */
@NullMarked
package org.kinward.edge.exchange.sheet;

import org.jspecify.annotations.NullMarked;
