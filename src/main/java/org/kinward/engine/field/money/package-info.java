/** Amounts with their currency and what they are worth in the base currency. */
@NullMarked
package org.kinward.engine.field.money;

import org.jspecify.annotations.NullMarked;
