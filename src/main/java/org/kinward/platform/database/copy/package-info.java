/** Many rows at once by PostgreSQL's COPY. Less work for both sides than arrays of columns, which are written, parsed and taken apart again. */
@NullMarked
@NamedInterface("copy")
package org.kinward.platform.database.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
