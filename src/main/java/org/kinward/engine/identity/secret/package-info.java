/** Random values that prove who holds them, and what was found out about them a moment ago. Nothing here touches the database. */
@NullMarked
@NamedInterface("secret")
package org.kinward.engine.identity.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
