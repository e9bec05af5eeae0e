package org.kinward.edge.integration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.integration.delivery.Attempt;
import org.kinward.edge.integration.delivery.Post;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.id.Ids;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a webhook can do besides being a record: its secret, a test, what was sent, and sending it again. */
@RestController
@RequestMapping("/api/v1/webhooks/{id}")
final class WebhooksController {

    private static final Set<String> STATES = Set.of("waiting", "sent", "dead");

    private final Access access;
    private final Deliveries deliveries;
    private final SendDeliveries sending;
    private final ReplayFeed replay;
    private final Post post;

    WebhooksController(Access access, Deliveries deliveries, SendDeliveries sending, ReplayFeed replay, Post post) {
        this.access = access;
        this.deliveries = deliveries;
        this.sending = sending;
        this.replay = replay;
        this.post = post;
    }

    /** Shown this once. */
    record Secret(String secret) {}

    record Listed(List<Delivery> items) {}

    record Asked(int count) {}

    /** The old one is void from now on. */
    @PostMapping("/secret")
    Secret renewSecret(Actor actor, @PathVariable UUID id) {
        requireRight(actor);
        return new Secret(deliveries.renewSecret(id).orElseThrow(() -> missing(id)));
    }

    @PostMapping("/test")
    Attempt test(Actor actor, @PathVariable UUID id) {
        var target = require(actor, id);
        UUID message = Ids.next();
        return post.send(new Post.Letter(
                target.address(), target.secret(), message.toString(), Message.test(message, id.toString())));
    }

    @GetMapping("/deliveries")
    Listed deliveries(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "50") int limit) {
        require(actor, id);
        if (state != null && !STATES.contains(state)) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("field", "state", "value", state));
        }
        return new Listed(deliveries.newest(id, state, Math.clamp(limit, 1, 200)));
    }

    /** {@code {"deliveries": [ids]}}, {@code {"dead": true}}, or {@code {"after": position}}. */
    @PostMapping("/replay")
    Asked replay(Actor actor, @PathVariable UUID id, @RequestBody JsonNode body) throws SQLException {
        require(actor, id);
        if (body.path("after").isNumber()) {
            replay.ask(
                    id, deliveries.nextRound(id), Math.max(0, body.path("after").asLong()));
            return new Asked(0);
        }
        List<UUID> named = new ArrayList<>();
        try {
            body.path("deliveries").forEach(one -> named.add(UUID.fromString(one.asString(""))));
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("field", "deliveries", "value", body.toString()));
        }
        if (named.isEmpty() && !body.path("dead").asBoolean(false)) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("field", "dead", "value", body.toString()));
        }
        int count = deliveries.again(id, named);
        sending.ask(id);
        return new Asked(count);
    }

    /** Who may change every webhook may also do this; of one that is off or deleted there is nothing to do. */
    private Deliveries.Target require(Actor actor, UUID id) {
        requireRight(actor);
        return deliveries.target(id).orElseThrow(() -> missing(id));
    }

    private void requireRight(Actor actor) {
        if (!access.rights(actor).on("webhook").update().all()) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }

    private static Refusal missing(UUID id) {
        return new Refusal(ErrorCode.NOT_FOUND, Map.of("object", "webhook", "id", id.toString()));
    }
}
