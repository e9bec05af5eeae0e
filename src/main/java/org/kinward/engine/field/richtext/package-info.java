/** Text with headings, lists and links. Cleaned of everything that could do harm before it is kept and before it is shown. */
@NullMarked
package org.kinward.engine.field.richtext;

import org.jspecify.annotations.NullMarked;
