/** What a workspace adds to the declared types: types and fields of its own, options, labels and rules, as plain data. It is checked as a whole before the catalogue takes it in. */
@NullMarked
@NamedInterface("definition")
package org.kinward.engine.catalog.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
