/** What a new workspace begins with: records made once, named in the language of whoever sets it up, and then its own affair. */
@NullMarked
@NamedInterface("shipped")
package org.kinward.suite.sales.shipped;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
