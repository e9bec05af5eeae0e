/** What those implement whose records are shown by a link otherwise than as their fields: a file as its content. */
@NullMarked
@NamedInterface("spi")
package org.kinward.engine.sharelink.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
