/** Children a record owns: lines of a deal. They have no column here; their own type's table keeps them. */
@NullMarked
package org.kinward.engine.field.children;

import org.jspecify.annotations.NullMarked;
