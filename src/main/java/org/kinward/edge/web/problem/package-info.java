/** Whatever goes wrong, said once: a problem detail (RFC 9457) in the reader's language, with the id under which the log speaks of it. */
@NullMarked
package org.kinward.edge.web.problem;

import org.jspecify.annotations.NullMarked;
