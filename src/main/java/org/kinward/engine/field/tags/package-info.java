/** Free words on a record. Nobody has to set them up; those in use are suggested. */
@NullMarked
package org.kinward.engine.field.tags;

import org.jspecify.annotations.NullMarked;
