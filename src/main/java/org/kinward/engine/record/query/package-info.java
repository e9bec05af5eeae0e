/**
 * The one way out: sealed query shapes, compiled with the guard, cached by shape, and streamed. A new shape is a class,
 * never a flag.
 */
@NullMarked
@NamedInterface("query")
package org.kinward.engine.record.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
