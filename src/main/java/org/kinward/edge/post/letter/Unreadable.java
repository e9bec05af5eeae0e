package org.kinward.edge.post.letter;

/** What was handed over is no mail that can be read. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why, Throwable cause) {
        super(why, cause);
    }

    Unreadable(String why) {
        super(why);
    }
}
