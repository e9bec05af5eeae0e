/** Runs groups: dimensions and measures as columns of one statement, the others gathered, each group with the filter that gives its records. */
@NullMarked
package org.kinward.engine.record.query.group;

import org.jspecify.annotations.NullMarked;
