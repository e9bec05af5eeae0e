/** Relations to a record of any type. What is pointed to is guarded like everything of its type. */
@NullMarked
package org.kinward.engine.field.toany;

import org.jspecify.annotations.NullMarked;
