/** Looks after the entries: builds them anew beside those that serve, compares some with the records, and says how they do. */
@NullMarked
package org.kinward.engine.search.care;

import org.jspecify.annotations.NullMarked;
