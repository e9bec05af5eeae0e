/** How a description in OpenAPI 3.1 is written: subjects, the operations about them, and the schemas of what goes in and out. */
@NullMarked
package org.kinward.edge.web.openapi.form;

import org.jspecify.annotations.NullMarked;
