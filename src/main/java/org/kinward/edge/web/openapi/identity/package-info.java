/** How people come in and stay in, described: sessions, second steps, passkeys, invitations, providers, tokens. */
@NullMarked
package org.kinward.edge.web.openapi.identity;

import org.jspecify.annotations.NullMarked;
