package org.kinward.engine.record.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.MergedIds;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.query.GroupsJson;
import org.kinward.engine.record.query.InUse;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records of each type as resources; each write is a batch of one command. */
@RestController
@RequestMapping("/api/v1/records/{object}")
final class RecordsController {
    private final Records records;
    private final Queries queries;
    private final MergedIds leads;

    RecordsController(Records records, Queries queries, MergedIds leads) {
        this.records = records;
        this.queries = queries;
        this.leads = leads;
    }

    @GetMapping
    void list(
            Actor actor,
            @PathVariable String object,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Answer.json(queries.page(actor, RequestReader.page(object, parameters)), response);
    }

    @PostMapping("/query")
    void query(Actor actor, @PathVariable String object, @RequestBody JsonNode body, HttpServletResponse response)
            throws IOException {
        Answer.json(queries.page(actor, RequestReader.page(object, body)), response);
    }

    @PostMapping("/groups")
    ResponseEntity<byte[]> groups(Actor actor, @PathVariable String object, @RequestBody JsonNode body) {
        return json(queries.groups(actor, GroupsJson.read(object, body)));
    }

    /** The values a field with several at once has in records within sight, to choose from. */
    @GetMapping("/values")
    ResponseEntity<byte[]> values(
            Actor actor,
            @PathVariable String object,
            @RequestParam String field,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit) {
        return json(queries.inUse(actor, new InUse(object, field, q, Math.clamp(limit, 1, 200))));
    }

    @GetMapping("/{id}")
    void one(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean itself,
            HttpServletResponse response)
            throws IOException {
        Optional<byte[]> found = queries.one(actor, object, id);
        Optional<UUID> winner = itself ? Optional.empty() : leads.from(object, id, found.orElse(null));
        if (winner.isPresent()) {
            // Not for ever in anybody's cache: a merge can be undone.
            response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
            response.setHeader(HttpHeaders.LOCATION, "/api/v1/records/" + object + "/" + winner.get());
            return;
        }
        Answer.json(
                found.orElseThrow(
                        () -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", object, "id", id.toString()))),
                response);
    }

    @PostMapping
    ResponseEntity<byte[]> create(
            Actor actor,
            @PathVariable String object,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            @RequestBody JsonNode body) {
        Command.Create create = new CommandReader(key).create(object, body.path("id"), body.path("fields"));
        execute(actor, create, key);
        return ResponseEntity.created(URI.create("/api/v1/records/" + object + "/" + create.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(found(actor, object, create.id()));
    }

    @PatchMapping("/{id}")
    ResponseEntity<byte[]> update(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            @RequestBody JsonNode body) {
        execute(actor, new CommandReader(key).update(object, id, body), key);
        return json(found(actor, object, id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        execute(actor, new Command.Delete(object, id), null);
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    @PostMapping("/{id}/restore")
    ResponseEntity<byte[]> restore(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        execute(actor, new Command.Restore(object, id), null);
        return json(found(actor, object, id));
    }

    @GetMapping("/{id}/history")
    ResponseEntity<byte[]> history(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return json(queries.history(actor, object, id, cursor, Math.clamp(limit, 1, 200)));
    }

    private byte[] found(Actor actor, String object, UUID id) {
        return queries.one(actor, object, id)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", object, "id", id.toString())));
    }

    private void execute(Actor actor, Command command, @Nullable UUID key) {
        Outcome outcome = records.execute(actor, Mode.ALL_OR_NOTHING, List.of(command), key)
                .outcomes()
                .getFirst();
        switch (outcome) {
            case Outcome.Saved saved -> {}
            case Outcome.Rejected rejected ->
                throw new Refusal(ErrorCode.REJECTED, Map.of("object", command.object()), rejected.violations());
            case Outcome.Conflict conflict ->
                throw new Refusal(
                        ErrorCode.CONFLICT,
                        Map.of(
                                "object", command.object(),
                                "version", conflict.version(),
                                "fields", OutcomeWriter.sides(conflict)));
            case Outcome.Denied denied -> throw new Refusal(ErrorCode.DENIED, Map.of("object", command.object()));
            case Outcome.NotFound notFound ->
                throw new Refusal(
                        ErrorCode.NOT_FOUND,
                        Map.of("object", command.object(), "id", command.id().toString()));
            case Outcome.Skipped skipped -> throw new Refusal(ErrorCode.CONFLICT, Map.of());
        }
    }

    static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
