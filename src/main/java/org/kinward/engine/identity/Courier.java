package org.kinward.engine.identity;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Takes a letter of the workspace itself to somebody; done by whoever knows mail servers. */
public interface Courier {
    /**
     * @param text paragraphs with an empty line between; where nothing else is given, addresses in it become links
     * @param html the same as a page, harmless already; null for what the text says
     */
    record Message(
            String to,
            String name,
            String subject,
            String text,
            @Nullable String html,
            List<Enclosure> enclosures) {
        public Message {
            enclosures = List.copyOf(enclosures);
        }

        public Message(String to, String name, String subject, String text) {
            this(to, name, subject, text, null, List.of());
        }
    }

    /** A file that goes along. */
    @SuppressWarnings("ArrayRecordComponent")
    record Enclosure(String name, String contentType, byte[] content) {}

    /** What came of it. */
    enum Delivery {
        GONE,
        /** The claim said no. */
        NOT_OURS,
        /** Nothing was sent, and another time it may be. */
        LATER,
        REFUSED
    }

    /** Whether there is an account to send by. */
    boolean ready();

    /** @param claim asked when the server is there, right before the letter is handed over; where it says no, nothing is sent */
    Delivery deliver(Message message, BooleanSupplier claim);

    /** @return whether it went; false too where the workspace has no account to send by */
    default boolean deliver(Message message) {
        return deliver(message, () -> true) == Delivery.GONE;
    }
}
