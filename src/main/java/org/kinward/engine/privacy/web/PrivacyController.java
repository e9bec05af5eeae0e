package org.kinward.engine.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.identity.Proven;
import org.kinward.engine.privacy.Erasure;
import org.kinward.engine.privacy.Erasures;
import org.kinward.engine.privacy.Everything;
import org.kinward.engine.privacy.mention.Mentions;
import org.kinward.engine.privacy.retention.DryRun;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people may ask of whoever keeps something about them: all of it, and to be forgotten. */
@RestController
@RequestMapping("/api/v1/privacy")
final class PrivacyController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Erasures erasures;
    private final Everything everything;
    private final DryRun dryRun;

    PrivacyController(Erasures erasures, Everything everything, DryRun dryRun) {
        this.erasures = erasures;
        this.everything = everything;
        this.dryRun = dryRun;
    }

    @GetMapping("/people/{type}/{id}/everything")
    void everything(Actor actor, @PathVariable String type, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        everything.require(actor, type, id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"everything-" + id + ".zip\"");
        everything.write(actor, type, id, response.getOutputStream());
    }

    @GetMapping("/people/{type}/{id}/erasure")
    ObjectNode preview(Actor actor, @PathVariable String type, @PathVariable UUID id) {
        return JSON.valueToTree(erasures.preview(actor, type, id));
    }

    @Proven(tokens = true)
    @PostMapping("/people/{type}/{id}/erasure")
    ResponseEntity<byte[]> erase(
            Actor actor, @PathVariable String type, @PathVariable UUID id, @RequestBody JsonNode body) {
        String typed = body.path("name").asString("");
        return json(erasures.erase(actor, type, id, typed, records(body.path("mentions"))), "inline");
    }

    private static Set<Ref> records(JsonNode written) {
        Set<Ref> records = new HashSet<>();
        for (JsonNode one : written) {
            try {
                records.add(new Ref(
                        one.path("object").asString(""),
                        UUID.fromString(one.path("id").asString(""))));
            } catch (IllegalArgumentException noId) {
                throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "mentions", "value", one.toString()));
            }
        }
        return records;
    }

    /** Texts about others that name the person. */
    @GetMapping("/people/{type}/{id}/mentions")
    ObjectNode mentions(Actor actor, @PathVariable String type, @PathVariable UUID id) {
        List<Mentions.Mention> found = erasures.mentions(actor, type, id);
        return JsonNodeFactory.instance.objectNode().set("items", JSON.valueToTree(found));
    }

    /** What a rule would do, kept or not. */
    @PostMapping("/retention/preview")
    DryRun.Found retention(Actor actor, @RequestBody JsonNode rule) {
        return dryRun.of(actor, rule);
    }

    @GetMapping("/erasures")
    ObjectNode list(Actor actor) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        var items = out.putArray("items");
        for (Erasure erasure : erasures.newest(actor)) {
            items.addObject()
                    .put("id", erasure.id().toString())
                    .put("object", erasure.object())
                    .put("record", erasure.record().toString())
                    .put("at", erasure.at().toString())
                    .put("by", erasure.by() == null ? null : erasure.by().toString())
                    .put("done", erasure.done());
        }
        return out;
    }

    @GetMapping("/erasures/{id}/certificate")
    ResponseEntity<byte[]> certificate(Actor actor, @PathVariable UUID id) {
        return json(erasures.certificate(actor, id), "attachment; filename=\"erasure-" + id + ".json\"");
    }

    private static ResponseEntity<byte[]> json(String body, String disposition) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
