package org.kinward.edge.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.Imports;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.run.Preview;
import org.kinward.edge.exchange.sql.Json;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.engine.access.Actor;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.language.Messages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Imports as resources: a file is laid down, a plan made for it, looked at, and run. */
@RestController
@RequestMapping("/api/v1/imports")
final class ImportsController {

    private final Imports imports;
    private final Messages messages;

    ImportsController(Imports imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    record ImportList(List<ImportAnswer> items) {}

    @PostMapping
    ResponseEntity<ImportAnswer> upload(Actor actor, @RequestParam("file") MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(whole(actor, imports.upload(actor, bare, file::getInputStream)));
    }

    @GetMapping
    ImportList list(Actor actor) {
        return new ImportList(imports.list(actor).stream()
                .map(stored -> ImportAnswer.of(stored, List.of(), error(actor, stored)))
                .toList());
    }

    @GetMapping("/{id}")
    ImportAnswer one(Actor actor, @PathVariable UUID id) {
        return whole(actor, imports.find(actor, id));
    }

    @PutMapping("/{id}/format")
    ImportAnswer format(Actor actor, @PathVariable UUID id, @RequestBody JsonNode body) {
        return whole(actor, imports.reread(actor, id, read(body, FileFormat.class, "format")));
    }

    @GetMapping("/{id}/suggestion")
    ImportPlan suggestion(Actor actor, @PathVariable UUID id, @RequestParam String object) {
        return imports.suggest(actor, id, object);
    }

    @PutMapping("/{id}/plan")
    ImportAnswer plan(Actor actor, @PathVariable UUID id, @RequestBody JsonNode body) {
        return whole(actor, imports.plan(actor, id, read(body, ImportPlan.class, "plan")));
    }

    @PostMapping("/{id}/preview")
    Preview preview(Actor actor, @PathVariable UUID id) {
        return imports.preview(actor, id);
    }

    @PostMapping("/{id}/run")
    ResponseEntity<ImportAnswer> run(Actor actor, @PathVariable UUID id) {
        imports.run(actor, id);
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(whole(actor, imports.find(actor, id)));
    }

    /** The rows with a reason, as they stood in the file, and the reason in a column of its own. */
    @GetMapping("/{id}/rejected")
    void rejected(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var stored = imports.find(actor, id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(stored.profile().format().encoding());
        var name = stored.fileName().replaceFirst("\\.[^.]*$", "") + "-rejected.csv";
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        imports.rejected(actor, id, response.getOutputStream());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Actor actor, @PathVariable UUID id) {
        imports.delete(actor, id);
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    private ImportAnswer whole(Actor actor, StoredImport stored) {
        // What the file may be is weighed anew each time; once it runs, that is settled, and progress is asked for
        // often.
        boolean open = stored.state() == State.DRAFT || stored.state() == State.READY;
        return ImportAnswer.of(stored, open ? imports.objects(actor, stored) : List.of(), error(actor, stored));
    }

    private @Nullable String error(Actor actor, StoredImport stored) {
        var code = stored.error();
        return code == null ? null : messages.text(actor.language(), "error." + code);
    }

    private static <T> T read(JsonNode body, Class<T> type, String part) {
        try {
            return Json.MAPPER.treeToValue(body, type);
        } catch (JacksonException malformed) {
            throw new Refusal(
                    ErrorCode.MALFORMED_REQUEST, Map.of("part", part, "value", malformed.getOriginalMessage()));
        }
    }
}
