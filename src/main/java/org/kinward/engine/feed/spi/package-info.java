/**
 * What those implement who react to what happened.
 * A reaction runs after the commit, from the feed, and never inside the writer's transaction.
 */
@NullMarked
@NamedInterface("spi")
package org.kinward.engine.feed.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
