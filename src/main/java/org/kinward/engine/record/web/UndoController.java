package org.kinward.engine.record.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Undo;
import org.kinward.engine.record.UndoJob;
import org.kinward.engine.record.undo.StoredUndos;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.text.SheetCell;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Taking back: a batch at once, a command of many batches with progress, and what had to stay. */
@RestController
@RequestMapping("/api/v1")
final class UndoController {
    private static final int PAGE = 200;

    private final Undo undo;
    private final UndoJob job;
    private final OutcomeWriter outcomes;
    private final UndoWriter writer;

    UndoController(Undo undo, UndoJob job, OutcomeWriter outcomes, UndoWriter writer) {
        this.undo = undo;
        this.job = job;
        this.outcomes = outcomes;
        this.writer = writer;
    }

    @PostMapping("/undo")
    ObjectNode undo(Actor actor, @RequestBody JsonNode body) {
        return outcomes.write(actor, undo.undo(actor, id(body, "batch")), null);
    }

    @PostMapping("/undo/preview")
    ObjectNode preview(Actor actor, @RequestBody JsonNode body) {
        Undo.Preview preview = undo.preview(actor, id(body, "command"));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("progress", UndoWriter.tally(preview.tally()));
        out.put("whole", preview.whole());
        out.set("kept", writer.kept(actor, preview.kept()));
        return out;
    }

    @PostMapping("/undos")
    ResponseEntity<ObjectNode> begin(Actor actor, @RequestBody JsonNode body) {
        UUID id = undo.begin(actor, id(body, "command"));
        job.ask(id);
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(UndoWriter.undo(undo.find(actor, id)));
    }

    /** The one by which a command does not stand any more, if there is one. */
    @GetMapping("/undos")
    ObjectNode of(Actor actor, @RequestParam UUID command) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode items = out.putArray("items");
        undo.of(actor, command).ifPresent(one -> items.add(UndoWriter.undo(one)));
        return out;
    }

    @GetMapping("/undos/{id}")
    ObjectNode one(Actor actor, @PathVariable UUID id) {
        return UndoWriter.undo(undo.find(actor, id));
    }

    @GetMapping("/undos/{id}/kept")
    ObjectNode kept(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int cursor) {
        undo.find(actor, id);
        return writer.page(actor, undo.kept(id, cursor, PAGE), PAGE);
    }

    /** All that was kept, one line a field, as a file. */
    @GetMapping("/undos/{id}/report")
    void report(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        undo.find(actor, id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"undo-" + id + ".csv\"");
        try (var csv = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.writeRecord("object", "id", "title", "reason", "message", "field", "undone", "is", "by", "at");
            int after = 0;
            for (var page = undo.kept(id, after, PAGE); !page.isEmpty(); page = undo.kept(id, after, PAGE)) {
                write(actor, page, csv);
                after = page.getLast().n();
            }
        }
    }

    private void write(Actor actor, List<StoredUndos.Placed> page, CsvWriter csv) {
        for (JsonNode one : writer.page(actor, page, PAGE).path("items")) {
            JsonNode fields = one.path("fields");
            if (fields.isEmpty()) {
                row(csv, one, "", JsonNodeFactory.instance.missingNode());
            }
            fields.properties().forEach(field -> row(csv, one, field.getKey(), field.getValue()));
        }
    }

    private static void row(CsvWriter csv, JsonNode one, String field, JsonNode sides) {
        JsonNode record = one.path("record");
        csv.writeRecord(
                record.path("object").asString(),
                record.path("id").asString(),
                SheetCell.harmless(record.path("title").asString("")),
                one.path("reason").asString(),
                one.path("message").asString(),
                field,
                text(sides.path("yours")),
                text(sides.path("theirs")),
                SheetCell.harmless(one.at("/by/title").asString("")),
                one.path("at").asString(""));
    }

    private static String text(JsonNode value) {
        return value.isString()
                ? SheetCell.harmless(value.asString())
                : value.isNull() || value.isMissingNode() ? "" : value.toString();
    }

    private static UUID id(JsonNode body, String part) {
        try {
            return UUID.fromString(body.path(part).asString(""));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    ErrorCode.MALFORMED_REQUEST,
                    Map.of("part", part, "value", body.path(part).toString()));
        }
    }
}
