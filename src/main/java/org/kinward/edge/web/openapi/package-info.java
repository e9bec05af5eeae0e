/** The description of the API in OpenAPI 3.1, written from the catalogue, so that it speaks of this workspace's types. */
@NullMarked
package org.kinward.edge.web.openapi;

import org.jspecify.annotations.NullMarked;
