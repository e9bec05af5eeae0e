/** Fields nobody writes: what they are computed from, and in which order. A circle among them is refused and shown. */
@NullMarked
@NamedInterface("derivation")
package org.kinward.engine.catalog.derivation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
