package org.kinward.platform.seal;

/** The key of this process is not the one with which something was sealed. */
public final class SealedByAnotherKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealedByAnotherKey() {
        super("sealed with another key than this process has: see KINWARD_SECRET_KEY and the file secret.key");
    }
}
