package org.kinward.engine.identity.federation;

/** An answer that cannot be taken for the provider's word about whoever sits there, or is no reason to let them in. */
final class Untrusted extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param why for the log: nothing of the person */
    Untrusted(String why) {
        super(why);
    }

    Untrusted(String why, Throwable cause) {
        super(why, cause);
    }
}
