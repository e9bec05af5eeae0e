/**
 * Two records that are one: whose value stays, what has to point elsewhere, and what is left of the one that goes.
 * Plans only; what it plans is one batch of the pipeline, and undone like any other.
 */
@NullMarked
@NamedInterface("merge")
package org.kinward.engine.record.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
