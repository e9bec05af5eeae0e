/** Keeps the entries in step with the records: from the feed, from the records when they are built anew, and by looking after them. */
@NullMarked
@NamedInterface("index")
package org.kinward.engine.search.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
