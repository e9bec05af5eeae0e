/** What others say to the pipeline. A rule is pure: draft and context in, violations and completions out. */
@NullMarked
@NamedInterface("spi")
package org.kinward.engine.record.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
