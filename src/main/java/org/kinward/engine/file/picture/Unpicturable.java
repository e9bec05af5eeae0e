package org.kinward.engine.file.picture;

/** A content there is no small picture of: broken, guarded by a password, or too much when it is unpacked. */
public final class Unpicturable extends Exception {
    Unpicturable(String why) {
        super(why);
    }

    Unpicturable(String why, Throwable cause) {
        super(why + ": " + cause.getMessage(), cause);
    }
}
