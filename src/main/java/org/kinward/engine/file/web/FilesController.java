package org.kinward.engine.file.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.file.Files;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/**
 * Files on records. A content is only ever handed out as a download that no browser opens as a page of ours: with its
 * name, without sniffing, in a sandbox.
 */
@RestController
@RequestMapping("/api/v1")
final class FilesController {
    private final Files files;

    FilesController(Files files) {
        this.files = files;
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
    ResponseEntity<InputStreamResource> content(Actor actor, @PathVariable UUID id) throws IOException {
        Files.Kept file = files.find(actor, id);
        return harmless(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .contentLength(file.size())
                .body(new InputStreamResource(files.open(file.hash())));
    }

    @GetMapping("/files/{id}/thumbnail")
    ResponseEntity<InputStreamResource> thumbnail(Actor actor, @PathVariable UUID id) throws IOException {
        Files.Kept file = files.find(actor, id);
        String picture = files.thumbnail(file)
                .orElseThrow(
                        () -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", "thumbnail", "id", id.toString())));
        return harmless(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(new InputStreamResource(files.open(picture)));
    }

    private static ResponseEntity.BodyBuilder harmless(MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** Under its own name, without what would make it a path or break the header. */
    private static String attachment(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return ContentDisposition.attachment()
                .filename(safe, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
