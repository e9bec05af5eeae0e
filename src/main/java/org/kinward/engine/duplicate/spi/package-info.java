/** What modules say of their types so that doubles are found. */
@NullMarked
@NamedInterface("spi")
package org.kinward.engine.duplicate.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
