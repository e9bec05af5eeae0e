package org.kinward.edge.post.bounce;

import java.util.List;

/**
 * A mail came back, or hangs on its way.
 *
 * @param failed addresses it did not reach, in lower case
 * @param permanent false where the servers go on trying
 * @param reason what the server said, in its words; may be empty
 * @param original message ids that stand in what came back, without angle brackets
 */
public record Bounce(List<String> failed, boolean permanent, String reason, List<String> original) {
    public Bounce {
        failed = List.copyOf(failed);
        original = List.copyOf(original);
    }
}
