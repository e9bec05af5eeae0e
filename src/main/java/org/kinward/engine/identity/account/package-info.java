/** What the API says about one's own keys: sessions, second step, tokens, and what administrators may do about those of others. */
@NullMarked
package org.kinward.engine.identity.account;

import org.jspecify.annotations.NullMarked;
