package org.kinward.engine.record.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Bin;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bin: what lies in it, what would follow, how long it is kept, and emptying it. */
@RestController
@RequestMapping("/api/v1/bin")
final class BinController {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 500;

    private final Bin bin;

    BinController(Bin bin) {
        this.bin = bin;
    }

    @GetMapping
    ObjectNode read(Actor actor) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("retentionDays", bin.retention().orElse(null));
        ArrayNode items = out.putArray("items");
        bin.heaps(actor)
                .forEach(heap -> items.addObject()
                        .put("object", heap.object())
                        .put("records", heap.records())
                        .put(
                                "oldest",
                                heap.oldest() == null ? null : heap.oldest().toString()));
        return out;
    }

    @PostMapping("/preview")
    ObjectNode preview(Actor actor, @RequestBody JsonNode body) {
        Bin.Preview preview = bin.preview(actor, body.path("object").asString(""), ids(body));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("follow", pointing(preview.follow()));
        out.set("stay", pointing(preview.stay()));
        return out;
    }

    private static ArrayNode pointing(List<Bin.Pointing> all) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        all.forEach(one -> out.addObject()
                .put("object", one.object())
                .put("field", one.field())
                .put("records", one.records()));
        return out;
    }

    @PutMapping("/retention")
    ObjectNode retain(Actor actor, @RequestBody JsonNode body) {
        JsonNode days = body.path("days");
        if (!days.isInt() && !days.isNull()) {
            throw malformed("days", days);
        }
        bin.retain(actor, days.isInt() ? days.asInt() : null);
        return read(actor);
    }

    /** Either records by their ids, or all that has lain there for some days. */
    @PostMapping("/purge")
    ObjectNode purge(Actor actor, @RequestBody JsonNode body) {
        JsonNode days = body.path("olderThanDays");
        if (days.isInt() && days.asInt() < 0) {
            throw malformed("olderThanDays", days);
        }
        Bin.Purged purged = days.isInt()
                ? bin.purge(actor, days.asInt(), body.path("dryRun").asBoolean(false))
                : bin.purge(actor, body.path("object").asString(""), ids(body));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("purged", JSON.valueToTree(purged.purged()));
        out.set("kept", JSON.valueToTree(purged.kept()));
        out.set("held", JSON.valueToTree(purged.held()));
        return out;
    }

    private static List<UUID> ids(JsonNode body) {
        JsonNode written = body.path("ids");
        if (!written.isArray() || written.size() > MOST) {
            throw malformed("ids", written);
        }
        List<UUID> ids = new ArrayList<>();
        for (JsonNode one : written) {
            try {
                ids.add(UUID.fromString(one.asString("")));
            } catch (IllegalArgumentException e) {
                throw malformed("ids", one);
            }
        }
        return ids;
    }

    private static Refusal malformed(String part, JsonNode value) {
        return new Refusal(
                ErrorCode.MALFORMED_REQUEST,
                Map.of("part", part, "value", value.isMissingNode() ? "" : value.toString()));
    }
}
