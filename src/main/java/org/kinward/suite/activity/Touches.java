package org.kinward.suite.activity;

import org.kinward.engine.catalog.derivation.RollUp;

/** What counts as being in touch with a party: talk about it, and mails about it that went or came. */
public final class Touches {
    public static final RollUp TALK = RollUp.of("interaction", "about");

    /** An upper module's, so named by key. What waits, was not sent, or came back has touched nobody. */
    public static final RollUp MAILS = RollUp.of("email", "about").whereIn("status", "sent", "received");

    private Touches() {}
}
