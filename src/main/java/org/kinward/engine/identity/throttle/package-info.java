/** Slows down whoever guesses: so many attempts for an account and from an address, counted for all nodes together, and few at once. */
@NullMarked
@NamedInterface("throttle")
package org.kinward.engine.identity.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
