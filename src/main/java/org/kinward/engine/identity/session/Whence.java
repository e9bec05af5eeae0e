package org.kinward.engine.identity.session;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody came in.
 *
 * @param agent what their browser says of itself
 */
public record Whence(String agent, String address) {
    private static final int LONGEST_AGENT = 300;
    private static final int LONGEST_ADDRESS = 45;

    public Whence {
        agent = cut(agent, LONGEST_AGENT);
        address = cut(address, LONGEST_ADDRESS);
    }

    public static Whence of(@Nullable String agent, String address) {
        return new Whence(agent == null ? "" : agent, address);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest)).replace("\0", "");
    }
}
