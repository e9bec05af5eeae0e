package org.kinward.edge.post.out;

import java.util.Map;

/** What came of taking a mail to its server. */
sealed interface Outcome {
    record Gone() implements Outcome {}

    /** Somebody else took it, or took it back: not ours to write anything of. */
    record NotOurs() implements Outcome {}

    /**
     * Nothing was sent, and another time it may be.
     *
     * @param problem option of the mail's field of that name
     * @param said by the server, or of it
     */
    record Later(String problem, String said) implements Outcome {}

    /**
     * It does not go.
     *
     * @param refused what was said of single recipients, by address
     */
    record Lost(String problem, String said, Map<String, String> refused) implements Outcome {
        public Lost {
            refused = Map.copyOf(refused);
        }

        Lost(String problem, String said) {
            this(problem, said, Map.of());
        }
    }
}
