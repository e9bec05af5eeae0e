/** How much two records are like one another, said in points. Pure: nothing here reads anything. */
@NullMarked
@NamedInterface("likeness")
package org.kinward.engine.duplicate.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
