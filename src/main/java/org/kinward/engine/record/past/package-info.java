/** What became of records: history, and taking a batch back. Read from the feed. */
@NullMarked
package org.kinward.engine.record.past;

import org.jspecify.annotations.NullMarked;
