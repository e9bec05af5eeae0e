/** Takes out of lines what may not be remembered any more: place, order, version and author of every line stay. */
@NullMarked
@NamedInterface("redaction")
package org.kinward.engine.feed.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
