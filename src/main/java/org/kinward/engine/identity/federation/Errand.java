package org.kinward.engine.identity.federation;

import java.util.UUID;

/**
 * That a browser has gone to a provider and is to come back: what it has to bring, and what only we know meanwhile.
 *
 * @param state of the errand; the provider hands it back
 * @param nonce has to stand in what the provider says of the user
 * @param verifier shows the provider that who asks for the token is who began (RFC 7636)
 * @param back where the provider sends the browser
 * @param began seconds since 1970
 * @param to where to in the client
 * @param again whether the user has to show the provider anew who they are
 */
record Errand(
        UUID provider,
        String state,
        String nonce,
        String verifier,
        String back,
        long began,
        String to,
        boolean again) {}
