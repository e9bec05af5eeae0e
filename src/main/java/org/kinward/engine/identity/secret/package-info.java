/** Random values that prove who holds them, and what was found out about them a moment ago. Nothing here touches the database. */
@NullMarked
package org.kinward.engine.identity.secret;

import org.jspecify.annotations.NullMarked;
