/** What a workspace wants to hold for its records, beside the rules that modules bring. Read from the catalogue, and asked of drafts. */
@NullMarked
@NamedInterface("validation")
package org.kinward.engine.record.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
