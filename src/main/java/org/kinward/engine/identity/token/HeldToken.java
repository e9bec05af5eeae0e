package org.kinward.engine.identity.token;

import java.util.UUID;

/** A token as administrators see it: with whose it is. */
public record HeldToken(ApiToken token, UUID holder, String holderName) {}
