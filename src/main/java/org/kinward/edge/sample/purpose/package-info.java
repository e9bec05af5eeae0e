/** Why the sample company is there and what it wants to reach. A room of its own, for what follows from everything else it did. */
@NullMarked
package org.kinward.edge.sample.purpose;

import org.jspecify.annotations.NullMarked;
