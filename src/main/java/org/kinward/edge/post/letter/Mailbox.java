package org.kinward.edge.post.letter;

import java.util.Locale;

/**
 * Somebody who writes or is written to.
 *
 * @param name empty where none is given
 * @param address as written; empty where there is none, as of a group without members
 */
public record Mailbox(String name, String address) {
    /** By which two are the same: no mail server that is in use tells capitals apart. */
    public String folded() {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
