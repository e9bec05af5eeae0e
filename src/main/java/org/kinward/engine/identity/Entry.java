package org.kinward.engine.identity;

import java.util.UUID;

/** By what somebody is in: a session or an API token. Controllers receive it as an argument, like the actor. */
public record Entry(Kind kind, UUID id) {

    /** What it is that may be ended. */
    public enum Kind {
        SESSION,
        TOKEN
    }
}
