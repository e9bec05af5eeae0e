package org.kinward.engine.file.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.file.Versions;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The contents a file had, and another one for it. */
@RestController
@RequestMapping("/api/v1/files/{id}/versions")
final class VersionsController {
    private final Versions versions;

    VersionsController(Versions versions) {
        this.versions = versions;
    }

    @GetMapping
    ObjectNode list(Actor actor, @PathVariable UUID id) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode items = out.putArray("items");
        for (Versions.Version version : versions.of(actor, id)) {
            ObjectNode item = items.addObject().put("number", version.number()).put("at", version.at());
            item.set("by", version.by() == null ? item.nullNode() : version.by());
            item.put("name", version.content().name())
                    .put("contentType", version.content().contentType())
                    .put("size", version.content().size())
                    .put("hash", version.content().hash());
        }
        return out;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ObjectNode upload(Actor actor, @PathVariable UUID id, @RequestParam("file") MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return done(versions.put(actor, id, content));
        }
    }

    /** The content alone, as it comes. */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ObjectNode stream(Actor actor, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return done(versions.put(actor, id, request.getInputStream()));
    }

    @PostMapping("/{number}/restore")
    ObjectNode bringBack(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        return done(versions.bringBack(actor, id, number));
    }

    /** By what batch; null where the file had that content already. */
    private static ObjectNode done(Optional<UUID> batch) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("batch", batch.map(UUID::toString).orElse(null));
    }
}
