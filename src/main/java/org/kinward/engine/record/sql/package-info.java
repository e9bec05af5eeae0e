/** The statements records are written and loaded with, one class each, whole batches at a time. */
@NullMarked
package org.kinward.engine.record.sql;

import org.jspecify.annotations.NullMarked;
