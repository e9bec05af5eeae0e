/**
 * Brings every line to every subscriber, one node at a time for each, with the position moving in the subscriber's own transaction.
 * A line that keeps failing parks its record and the others go on.
 */
@NullMarked
package org.kinward.engine.feed.consumer;

import org.jspecify.annotations.NullMarked;
