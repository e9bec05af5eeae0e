package org.kinward.edge.web.openapi.suite;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** Telling other systems: what there is about webhooks besides being records. */
public final class WebhookPaths {
    private WebhookPaths() {}

    public static void addTo(Paths paths) {
        Subject webhook = paths.about("Webhooks")
                .at("/webhooks/{id}", one -> one.path("id").refuses(Refused.DENIED, Refused.NOT_FOUND));
        webhook.post(
                        "/secret",
                        "renewWebhookSecret",
                        "Make a new secret in the place of the old one; it is shown this once")
                .answers(
                        "The secret, as libraries for Standard Webhooks take it",
                        Schema.object().needs("secret", Schema.text()));
        webhook.post("/test", "testWebhook", "Send a message of type `test` now, and tell what came of it")
                .answers("What came of it", Schema.ref("WebhookAnswer"));
        webhook.get("/deliveries", "listDeliveries", "What was sent, waits, or was given up, newest first")
                .query("state", Schema.choice("waiting", "sent", "dead"), "Only these.")
                .query("limit", Schema.number(), "At most 200.")
                .answers("Deliveries", Schema.items("WebhookDelivery"))
                .refuses(Refused.MALFORMED);
        webhook.post(
                        "/replay",
                        "replayDeliveries",
                        "Send again: named deliveries, all dead ones, or all after a position")
                .body(Schema.object()
                        .with("deliveries", Schema.list(Schema.id()))
                        .with("dead", Schema.truth())
                        .with("after", Schema.number()))
                .answers(
                        "How many; of a replay from a position that is known later",
                        Schema.object().needs("count", Schema.number()))
                .refuses(Refused.MALFORMED);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "WebhookAnswer",
                Schema.object()
                        .with("status", Schema.orNull(Schema.number()))
                        .with("error", Schema.orNull(Schema.text()))
                        .with("millis", Schema.orNull(Schema.number()))
                        .open());
        all.put(
                "WebhookDelivery",
                Schema.object()
                        .needs("id", Schema.id())
                        .with("webhook", Schema.id())
                        .with("what", Schema.map(Schema.anything()))
                        .needs("state", Schema.choice("waiting", "sent", "dead"))
                        .with("attempts", Schema.number())
                        .with("due", Schema.moment())
                        .with("answer", Schema.ref("WebhookAnswer"))
                        .open());
        return all;
    }
}
