package org.kinward.engine.file.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.file.Files;
import org.kinward.engine.file.Pages;
import org.kinward.engine.file.Versions;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files on records. A content is only ever handed out as a download that no browser opens as a page of ours: with its
 * name, without sniffing, in a sandbox.
 */
@RestController
@RequestMapping("/api/v1")
final class FilesController {
    private final Files files;
    private final Versions versions;
    private final Pages pages;

    FilesController(Files files, Versions versions, Pages pages) {
        this.files = files;
        this.versions = versions;
        this.pages = pages;
    }

    record Made(UUID id) {}

    @GetMapping("/records/{object}/{id}/files")
    JsonNode list(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        return files.on(actor, object, id);
    }

    @PostMapping(path = "/records/{object}/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Made> upload(
            Actor actor, @PathVariable String object, @PathVariable UUID id, @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return made(files.put(actor, object, id, name == null ? "" : name, content));
        }
    }

    /** The content alone, as it comes: nothing of it is held in memory or laid down twice. */
    @PostMapping(path = "/records/{object}/{id}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Made> stream(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request)
            throws IOException {
        return made(files.put(actor, object, id, name, request.getInputStream()));
    }

    private static ResponseEntity<Made> made(UUID id) {
        return ResponseEntity.created(URI.create("/api/v1/records/file/" + id)).body(new Made(id));
    }

    @GetMapping("/files/{id}/content")
    ResponseEntity<InputStreamResource> content(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version)
            throws IOException {
        Files.Kept file = versions.find(actor, id, version);
        return Harmless.download(file.name(), file.size()).body(new InputStreamResource(files.open(file.hash())));
    }

    @GetMapping("/files/{id}/thumbnail")
    ResponseEntity<InputStreamResource> thumbnail(Actor actor, @PathVariable UUID id) throws IOException {
        Files.Kept file = files.find(actor, id);
        return picture(files.thumbnail(file), id);
    }

    /** What there is to look at without fetching the file. */
    @GetMapping("/files/{id}/preview")
    ObjectNode preview(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        Pages.Look look = pages.of(versions.find(actor, id, version));
        return JsonNodeFactory.instance
                .objectNode()
                .put("pages", look.pages())
                .put("state", look.text().state())
                .put("why", look.text().why())
                .put("text", look.text().text())
                .put("whole", look.text().whole());
    }

    @GetMapping("/files/{id}/pages/{number}")
    ResponseEntity<InputStreamResource> page(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer version)
            throws IOException, InterruptedException {
        return picture(pages.page(versions.find(actor, id, version), number), id);
    }

    private ResponseEntity<InputStreamResource> picture(Optional<String> hash, UUID id) throws IOException {
        String picture = hash.orElseThrow(
                () -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", "picture", "id", id.toString())));
        return Harmless.answer(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(new InputStreamResource(files.open(picture)));
    }
}
