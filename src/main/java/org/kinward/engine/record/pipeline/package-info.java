/** The one way in: a batch goes through a list of steps, each with a constant number of statements. */
@NullMarked
package org.kinward.engine.record.pipeline;

import org.jspecify.annotations.NullMarked;
