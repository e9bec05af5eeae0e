/** What became of records: history, timeline, and taking a batch back. Read from the feed. */
@NullMarked
package org.kinward.engine.record.past;

import org.jspecify.annotations.NullMarked;
