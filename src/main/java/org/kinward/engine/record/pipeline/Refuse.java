package org.kinward.engine.record.pipeline;

import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;

/** Closes what was found wrong; all of a batch that goes only together, when any of it fails. */
final class Refuse implements Step {
    @Override
    public void run(Batch batch) {
        batch.open()
                .filter(item -> !item.draft().violations().isEmpty())
                .toList()
                .forEach(item -> item.close(new Outcome.Rejected(item.draft().violations())));
        if (batch.mode() == Mode.ALL_OR_NOTHING && batch.items().stream().anyMatch(Item::failed)) {
            batch.open().toList().forEach(item -> item.close(new Outcome.Skipped()));
        }
    }
}
