/** Tables after the catalogue: what is wanted against what is there gives a plan, and one node runs it. Nothing is ever dropped. */
@NullMarked
@NamedInterface("layout")
package org.kinward.engine.catalog.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
