/** The catalogue's own statements: definitions as they stand, snapshots as they were published, and who works with which. */
@NullMarked
package org.kinward.engine.custom.sql;

import org.jspecify.annotations.NullMarked;
