/** Several of a list of options at once. Found by any, all or none of them. */
@NullMarked
package org.kinward.engine.field.multiselect;

import org.jspecify.annotations.NullMarked;
