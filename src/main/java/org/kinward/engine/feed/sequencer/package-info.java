/**
 * Numbers committed transactions in the order in which they became visible.
 * One node does it at a time; the next one takes a new term, and a number can only be given in the latest term.
 */
@NullMarked
package org.kinward.engine.feed.sequencer;

import org.jspecify.annotations.NullMarked;
