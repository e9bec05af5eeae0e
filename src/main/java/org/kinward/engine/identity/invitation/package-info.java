/** Links with which somebody chooses their first password or passkey, or a new password: good once, for a while, and kept as hashes. */
@NullMarked
@NamedInterface("invitation")
package org.kinward.engine.identity.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
