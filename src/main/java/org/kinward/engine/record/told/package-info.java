/** What becomes of a record, in the words of the feed. Of what is written and of what is computed, in one form. */
@NullMarked
package org.kinward.engine.record.told;

import org.jspecify.annotations.NullMarked;
