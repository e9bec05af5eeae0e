package org.kinward.edge.web.openapi;

import java.util.Map;
import java.util.TreeMap;

/** What webhooks do besides being records of type `webhook`. */
final class WebhookPaths {
    private static final String TAG = "Webhooks";
    private static final String ONE = "/webhooks/{id}";

    private WebhookPaths() {}

    static void addTo(Paths paths) {
        paths.with(
                "post",
                ONE + "/secret",
                one("renewWebhookSecret", "Make a new secret in the place of the old one; it is shown this once")
                        .answers(
                                200,
                                "The secret, as libraries for Standard Webhooks take it",
                                Schema.object()
                                        .with("secret", Schema.text())
                                        .required("secret")
                                        .build()));
        paths.with(
                "post",
                ONE + "/test",
                one("testWebhook", "Send a message of type `test` now, and tell what came of it")
                        .answers(200, "What came of it", Schema.ref("WebhookAnswer")));
        paths.with(
                "get",
                ONE + "/deliveries",
                one("listDeliveries", "What was sent, waits, or was given up, newest first")
                        .query("state", Schema.choice("waiting", "sent", "dead"), "Only these.")
                        .query("limit", Schema.number(), "At most 200.")
                        .answers(200, "Deliveries", IdentityPaths.items("WebhookDelivery"))
                        .refuses(Refused.MALFORMED));
        paths.with(
                "post",
                ONE + "/replay",
                one("replayDeliveries", "Send again: named deliveries, all dead ones, or all after a position")
                        .body(Schema.object()
                                .with("deliveries", Schema.list(Schema.id()))
                                .with("dead", Schema.truth())
                                .with("after", Schema.number())
                                .build())
                        .answers(
                                200,
                                "How many; of a replay from a position that is known later",
                                Schema.object()
                                        .with("count", Schema.number())
                                        .required("count")
                                        .build())
                        .refuses(Refused.MALFORMED));
    }

    private static Operation one(String id, String summary) {
        return Operation.of(id, TAG, summary).path("id", Schema.id()).refuses(Refused.DENIED, Refused.NOT_FOUND);
    }

    static Map<String, Object> schemas() {
        var all = new TreeMap<String, Object>();
        all.put(
                "WebhookAnswer",
                Schema.object()
                        .with("status", Schema.orNull(Schema.number()))
                        .with("error", Schema.orNull(Schema.text()))
                        .with("millis", Schema.orNull(Schema.number()))
                        .open()
                        .build());
        all.put(
                "WebhookDelivery",
                Schema.object()
                        .with("id", Schema.id())
                        .with("webhook", Schema.id())
                        .with("what", Schema.map(Schema.anything()))
                        .with("state", Schema.choice("waiting", "sent", "dead"))
                        .with("attempts", Schema.number())
                        .with("due", Schema.text("date-time"))
                        .with("answer", Schema.ref("WebhookAnswer"))
                        .required("id", "state")
                        .open()
                        .build());
        return all;
    }
}
