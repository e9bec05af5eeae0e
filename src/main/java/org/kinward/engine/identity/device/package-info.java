/** What sort of machine somebody asks with, from what its browser says of itself. */
@NullMarked
@NamedInterface("device")
package org.kinward.engine.identity.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
