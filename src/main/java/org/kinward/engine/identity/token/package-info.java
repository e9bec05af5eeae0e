/** API tokens: named, shown once, revocable. A script that holds one acts as the user who made it. */
@NullMarked
package org.kinward.engine.identity.token;

import org.jspecify.annotations.NullMarked;
