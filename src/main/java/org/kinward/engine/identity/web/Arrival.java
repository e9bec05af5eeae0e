package org.kinward.engine.identity.web;

/** How far somebody has come by a provider's word. */
public sealed interface Arrival {
    /** @param cookie of their session */
    record Seated(String cookie) implements Arrival {}

    /** A role of theirs needs a second step, and the provider asked for one alone. */
    record Owing(String ticket) implements Arrival {}
}
