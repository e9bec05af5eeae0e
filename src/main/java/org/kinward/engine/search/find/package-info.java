/** From what is typed to the records it means: terms, candidates by one statement, rank, and what in them matched. */
@NullMarked
@NamedInterface("find")
package org.kinward.engine.search.find;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
