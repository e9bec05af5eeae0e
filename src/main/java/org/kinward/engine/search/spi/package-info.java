/** What search has to be told: by those who grant rights which fields are read by whom, by those who keep words beside the records what they are. */
@NullMarked
@NamedInterface("spi")
package org.kinward.engine.search.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
