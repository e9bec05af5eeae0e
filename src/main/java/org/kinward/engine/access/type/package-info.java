/** What says who may what, as records: roles of the workspace's own, who has them, what each may, territories, and what is shared. */
@NullMarked
@NamedInterface("type")
package org.kinward.engine.access.type;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
