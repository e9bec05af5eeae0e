/** Coming in by a provider's word: OpenID Connect as a browser, the provider and we speak it, whom the provider vouches for, and which roles follow from their groups. */
@NullMarked
package org.kinward.engine.identity.federation;

import org.jspecify.annotations.NullMarked;
