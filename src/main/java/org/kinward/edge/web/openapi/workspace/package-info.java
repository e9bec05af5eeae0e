/** The workspace as a whole, described: the company, the catalogue and its rights, operations, privacy and the audit trail. */
@NullMarked
package org.kinward.edge.web.openapi.workspace;

import org.jspecify.annotations.NullMarked;
