package org.kinward.engine.identity;

/** Takes a letter of the workspace itself to somebody; done by whoever knows mail servers. */
public interface Courier {
    /**
     * @param text paragraphs with an empty line between; addresses in it become links
     */
    record Message(String to, String name, String subject, String text) {}

    /** @return whether it went; false too where the workspace has no account to send by */
    boolean deliver(Message message);
}
