package org.kinward.engine.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.past.Reversal;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;

/** Takes a batch back by a new one, with the rights of who asks; what others changed since stays and is reported. */
@Component
public final class Undo {
    private final FeedReader feed;
    private final Catalogues catalogues;
    private final Records records;

    Undo(FeedReader feed, Catalogues catalogues, Records records) {
        this.feed = feed;
        this.catalogues = catalogues;
        this.records = records;
    }

    public BatchResult undo(Actor actor, UUID batch) {
        List<Command> commands;
        try {
            commands = new Reversal(catalogues.current()).of(feed.batch(batch));
        } catch (SQLException e) {
            throw new WriteFailed(e);
        }
        if (commands.isEmpty()) {
            throw new Refusal(ErrorCode.NOT_FOUND, Map.of("batch", batch.toString()));
        }
        BatchResult result = records.execute(actor, Mode.EACH, commands);
        return new BatchResult(result.batch(), partly(actor, commands, result));
    }

    /** Where one field of a record was changed since, its others still go back; the conflict is what is answered. */
    private List<Outcome> partly(Actor actor, List<Command> commands, BatchResult result) {
        List<Command> rest = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            if (result.outcomes().get(i) instanceof Outcome.Conflict conflict) {
                Reversal.without(commands.get(i), conflict).ifPresent(rest::add);
            }
        }
        if (!rest.isEmpty()) {
            records.execute(actor, Mode.EACH, rest);
        }
        return result.outcomes();
    }
}
