/** What the engine itself keeps beside the records: each place knows how to forget a person. */
@NullMarked
package org.kinward.engine.privacy.place;

import org.jspecify.annotations.NullMarked;
