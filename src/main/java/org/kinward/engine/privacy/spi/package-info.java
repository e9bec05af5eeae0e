/** What those implement who keep something about people outside of the records: told who is to be erased, they forget. */
@NullMarked
@NamedInterface("spi")
package org.kinward.engine.privacy.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
