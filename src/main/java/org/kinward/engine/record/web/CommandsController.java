package org.kinward.engine.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Batches of commands. */
@RestController
@RequestMapping("/api/v1")
final class CommandsController {
    private final Records records;
    private final OutcomeWriter outcomes;

    CommandsController(Records records, OutcomeWriter outcomes) {
        this.records = records;
        this.outcomes = outcomes;
    }

    @PostMapping("/commands")
    ObjectNode execute(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        JsonNode written = body.path("commands");
        if (written.size() > Records.MAX_BATCH) {
            throw new Refusal(ErrorCode.TOO_MANY_COMMANDS, Map.of("max", Records.MAX_BATCH, "count", written.size()));
        }
        // what it costs the caller (edge.web.limit)
        request.setAttribute("commands", written.size());
        var reader = new CommandReader(key);
        List<Command> commands = new ArrayList<>();
        written.forEach(one -> commands.add(reader.command(one)));
        Mode mode = body.path("mode").asString("").equals("EACH") ? Mode.EACH : Mode.ALL_OR_NOTHING;
        BatchResult result = records.execute(actor, mode, commands, key);
        return outcomes.write(actor, result, commands.size() == 1 ? commands.getFirst() : null);
    }
}
