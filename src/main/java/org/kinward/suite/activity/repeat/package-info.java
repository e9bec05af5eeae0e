/** Tasks that come again: what is done makes the next one. A reader of the feed, so that every door leads here. */
@NullMarked
package org.kinward.suite.activity.repeat;

import org.jspecify.annotations.NullMarked;
