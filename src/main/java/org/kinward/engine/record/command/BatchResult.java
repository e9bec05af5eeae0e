package org.kinward.engine.record.command;

import java.util.List;
import java.util.UUID;

/**
 * What came of a batch.
 *
 * @param batch names it in the feed; undo takes this
 * @param outcomes one a command, in order
 */
public record BatchResult(UUID batch, List<Outcome> outcomes) {
    public BatchResult {
        outcomes = List.copyOf(outcomes);
    }

    public boolean allSaved() {
        return outcomes.stream().allMatch(Outcome.Saved.class::isInstance);
    }
}
