package org.kinward.engine.identity.passkey;

/**
 * As what a browser knows this server.
 *
 * @param origin such as {@code https://crm.example.com}
 * @param host to which passkeys are bound
 */
public record Site(String origin, String host) {}
