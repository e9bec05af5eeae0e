/** How much one caller may ask for: enough for any screen and any script that means well, and an answer that says when to come back. */
@NullMarked
package org.kinward.edge.web.limit;

import org.jspecify.annotations.NullMarked;
