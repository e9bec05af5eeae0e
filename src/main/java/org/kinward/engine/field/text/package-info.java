/** Short text in one line: names, titles, codes. Stored with its folded form beside it. */
@NullMarked
package org.kinward.engine.field.text;

import org.jspecify.annotations.NullMarked;
