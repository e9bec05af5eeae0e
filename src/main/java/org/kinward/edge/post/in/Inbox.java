package org.kinward.edge.post.in;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mailbox that is read.
 *
 * @param login empty where the server is to be asked by the address
 * @param drop the address drop addresses are made of; empty where there are none
 */
record Inbox(UUID account, String address, Server server, String folder, String drop) {
    /** @param security {@code tls}, {@code startTls} or {@code none} */
    record Server(String host, int port, String security, String login, boolean hasPassword) {}

    /** The drop address of a word; empty where this mailbox has none. */
    Optional<String> dropAddress(String word) {
        int at = drop.indexOf('@');
        return at <= 0 ? Optional.empty() : Optional.of(drop.substring(0, at) + "+" + word + drop.substring(at));
    }

    /** What makes a drop address of ours in a text, as its first group. */
    Optional<Matcher> words(String text) {
        int at = drop.indexOf('@');
        return at <= 0
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                                Pattern.quote(drop.substring(0, at)) + "\\+([a-z0-9]{8,40})"
                                        + Pattern.quote(drop.substring(at)),
                                Pattern.CASE_INSENSITIVE)
                        .matcher(text));
    }
}
