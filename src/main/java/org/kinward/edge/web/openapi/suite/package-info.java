/** What the disciplines and the faces offer besides records, described: agenda, pushes, mail, hand-overs, consents, webhooks. */
@NullMarked
package org.kinward.edge.web.openapi.suite;

import org.jspecify.annotations.NullMarked;
