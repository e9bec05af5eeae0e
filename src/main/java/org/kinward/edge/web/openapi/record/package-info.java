/** Records, described: each type by its own fields, and what is done with records of any type. */
@NullMarked
package org.kinward.edge.web.openapi.record;

import org.jspecify.annotations.NullMarked;
