/** Yes or no. Written as JSON booleans, read from words in files. */
@NullMarked
package org.kinward.engine.field.bool;

import org.jspecify.annotations.NullMarked;
