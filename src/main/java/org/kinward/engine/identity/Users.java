package org.kinward.engine.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.id.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Writes records of people where nobody with the right to is there to do it: the first of all, and what everybody may
 * choose for themselves. The workspace itself is the actor.
 */
@Component
public final class Users {
    private static final String OBJECT = "user";

    private final Records records;

    Users(Records records) {
        this.records = records;
    }

    /** @throws Refusal {@code rejected}, with every violation */
    public UUID create(Map<String, JsonNode> fields, Origin origin) {
        return execute(new Command.Create(OBJECT, Ids.next(), fields), origin);
    }

    public void change(UUID user, Map<String, JsonNode> fields, Origin origin) {
        Map<String, Change> changes = new HashMap<>();
        fields.forEach((field, value) -> changes.put(field, new Change(null, value)));
        execute(Command.Update.of(OBJECT, user, changes), origin);
    }

    private UUID execute(Command command, Origin origin) {
        Outcome outcome = records.execute(Actor.system(origin), Mode.ALL_OR_NOTHING, List.of(command))
                .outcomes()
                .getFirst();
        return switch (outcome) {
            case Outcome.Saved saved -> saved.id();
            case Outcome.Rejected rejected -> throw new Refusal(ErrorCode.REJECTED, Map.of(), rejected.violations());
            case Outcome.Conflict conflict -> throw new Refusal(ErrorCode.CONFLICT);
            case Outcome.Denied denied -> throw new Refusal(ErrorCode.DENIED);
            case Outcome.NotFound missing -> throw new Refusal(ErrorCode.NOT_FOUND);
            case Outcome.Skipped skipped -> throw new Refusal(ErrorCode.CONFLICT);
        };
    }
}
