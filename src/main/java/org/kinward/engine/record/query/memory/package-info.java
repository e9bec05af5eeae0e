/** Filters decided in memory, over one record whose values are at hand. Agrees with what the statements choose. */
@NullMarked
@NamedInterface("memory")
package org.kinward.engine.record.query.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
