/**
 * Invitations that go with mails and what comes back to them (RFC 5546, RFC 6047). Who answers is who takes part, by the address
 * in the answer and by the one it was sent from.
 */
@NullMarked
package org.kinward.edge.post.invitation;

import org.jspecify.annotations.NullMarked;
