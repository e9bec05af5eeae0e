/**
 * Taking back: what of a command can be put back as it was, what has to stay and why, and how far a long undo has come.
 * Decides under lock and from the feed; the commands it finds go through the pipeline like all others.
 */
@NullMarked
@NamedInterface("undo")
package org.kinward.engine.record.undo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
