/** Computed fields: at a save from the draft, and from the feed in chunks, by the same arithmetic. */
@NullMarked
@NamedInterface("derived")
package org.kinward.engine.record.derived;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
