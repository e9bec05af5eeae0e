package org.kinward.edge.web.openapi;

import java.util.Map;
import java.util.TreeMap;

/** What concerns other systems and those who look after this one: webhooks and mail accounts, besides being records, and how it is. */
final class OutsidePaths {
    private static final String TAG = "Webhooks";
    private static final String OPERATIONS = "Operations";
    private static final String PRIVACY = "Privacy";
    private static final String PERSON = "/privacy/people/{type}/{id}";
    private static final String MAIL = "E-mail";
    private static final String ACCOUNT = "/mail/accounts/{id}";
    private static final String ONE = "/webhooks/{id}";

    private OutsidePaths() {}

    static void addTo(Paths paths) {
        webhooks(paths);
        operations(paths);
        people(paths);
        keeping(paths);
        audit(paths);
        received(paths);
        mail(paths);
        letters(paths);
    }

    private static void audit(Paths paths) {
        paths.with(
                "get",
                "/audit",
                Operation.of("readAudit", PRIVACY, "The audit trail, newest first")
                        .says("Beside the feed: sign-ins, keys, exports, changed rights, looks at what is sensitive,"
                                + " seeing as another, erasures.")
                        .query("event", Schema.text(), "Of one kind, such as `signed in`.")
                        .query("user", Schema.id(), "By or about one user.")
                        .query("from", Schema.text("date-time"), "From this moment on.")
                        .query("to", Schema.text("date-time"), "Up to this moment.")
                        .query("before", Schema.number(), "Entries before this place.")
                        .answers(
                                200,
                                "A hundred at most",
                                Schema.object()
                                        .with("items", Schema.list(Schema.map(Schema.anything())))
                                        .with("next", Schema.orNull(Schema.number()))
                                        .required("items")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.DENIED));
        paths.with(
                "get",
                "/audit/export",
                Operation.of("exportAudit", PRIVACY, "The audit trail, an entry a line")
                        .answers(200, "All entries, newest first", "application/jsonl", Schema.text())
                        .refuses(Refused.DENIED));
        paths.with(
                "get",
                "/audit/verification",
                Operation.of("verifyAudit", PRIVACY, "Whether the audit trail is as it was written")
                        .answers(
                                200,
                                "How many entries, and the first that does not hold",
                                Schema.object()
                                        .with("entries", Schema.number())
                                        .with("erased", Schema.number())
                                        .with("broken", Schema.orNull(Schema.number()))
                                        .with("head", Schema.text())
                                        .required("entries", "erased", "head")
                                        .build())
                        .refuses(Refused.DENIED));
    }

    private static void people(Paths paths) {
        paths.with(
                "get",
                PERSON + "/everything",
                person("readEverything", "Everything about a person: records, history and files, in one archive")
                        .answers(200, "A ZIP of JSON and files", "application/zip", Schema.text()));
        paths.with(
                "get",
                PERSON + "/erasure",
                person("previewErasure", "What erasing a person would take away, and what would stay without them")
                        .answers(200, "Counts by type, and the name to be typed", Schema.map(Schema.anything())));
        paths.with(
                "post",
                PERSON + "/erasure",
                person("erasePerson", "Erase a person wherever anything tells of them; nothing brings it back")
                        .says("The record stays as a marker that deals may point to. What was said about the person"
                                + " goes for good, and so do their lines in the feed, in search, in imports, and in"
                                + " backups that are restored later.")
                        .body(Schema.object()
                                .with("name", Schema.text())
                                .with("mentions", Schema.list(Schema.map(Schema.anything())))
                                .required("name")
                                .build())
                        .answers(200, "The certificate", Schema.ref("ErasureCertificate"))
                        .refuses(Refused.MALFORMED, Refused.REJECTED, Refused.CONFLICT));
        paths.with(
                "get",
                PERSON + "/mentions",
                person("readMentions", "Texts about others in which a person is named")
                        .answers(200, "Records, and what is said around the name", Schema.map(Schema.anything())));
        paths.with(
                "get",
                "/privacy/erasures",
                Operation.of("listErasures", PRIVACY, "Who erased when, newest first; not whom")
                        .answers(200, "The newest 200", Schema.map(Schema.anything()))
                        .refuses(Refused.DENIED));
        paths.with(
                "get",
                "/privacy/erasures/{id}/certificate",
                Operation.of("readErasureCertificate", PRIVACY, "The certificate of an erasure, as a download")
                        .path("id", Schema.id())
                        .answers(200, "The certificate", Schema.ref("ErasureCertificate"))
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
    }

    private static void keeping(Paths paths) {
        paths.with(
                "post",
                "/privacy/retention/preview",
                Operation.of("previewRetention", PRIVACY, "What a retention rule would take now, and what stays")
                        .body(Schema.map(Schema.anything()))
                        .answers(200, "Counts, and the first hundred of each", Schema.map(Schema.anything()))
                        .refuses(Refused.MALFORMED, Refused.DENIED));
        paths.with(
                "get",
                "/privacy/register",
                Operation.of("readRegister", PRIVACY, "Which fields hold which personal data, what is done, and why")
                        .query(
                                "format",
                                Schema.choice("json", "csv", "activities", "html"),
                                "`csv`: a field a line; `activities`: an activity a line; `html`: to print.")
                        .answers(200, "The register of processing", Schema.map(Schema.anything()))
                        .refuses(Refused.DENIED));
    }

    private static Operation person(String id, String summary) {
        return Operation.of(id, PRIVACY, summary)
                .path("type", Schema.text())
                .path("id", Schema.id())
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
    }

    private static void mail(Paths paths) {
        paths.with(
                "put",
                ACCOUNT + "/{server}/password",
                one(
                                "keepMailPassword",
                                "Keep the password of one of an account's servers, or forget it; nothing gives it out")
                        .path("server", Schema.choice("smtp", "imap"))
                        .body(Schema.object().with("password", Schema.text()).build())
                        .answersNothing(204, "Kept")
                        .refuses(Refused.MALFORMED));
        paths.with(
                "post",
                ACCOUNT + "/test",
                account(
                                "testMailAccount",
                                "Send a mail that says nothing but that it came, and tell what the server said")
                        .body(Schema.object()
                                .with("to", Schema.text("email"))
                                .required("to")
                                .build())
                        .answers(
                                200,
                                "Whether it went, and if not, why",
                                Schema.object()
                                        .with("sent", Schema.truth())
                                        .with("problem", Schema.orNull(Schema.text()))
                                        .with("said", Schema.orNull(Schema.text()))
                                        .required("sent")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.REJECTED));
    }

    private static void letters(Paths paths) {
        paths.with(
                "post",
                "/mail/letters",
                Operation.of("fillTemplate", MAIL, "A mail template with its gaps filled from a record")
                        .says("As the caller may read the record. A gap that names no field, or a hidden one, is"
                                + " refused; `empty` names gaps for which the record has nothing.")
                        .body(Schema.object()
                                .with("template", Schema.id())
                                .with("object", Schema.text())
                                .with("id", Schema.id())
                                .required("template", "object", "id")
                                .build())
                        .answers(
                                200,
                                "Subject and text",
                                Schema.object()
                                        .with("subject", Schema.text())
                                        .with("body", Schema.text())
                                        .with("empty", Schema.list(Schema.text()))
                                        .required("subject", "body", "empty")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.REJECTED, Refused.NOT_FOUND));
    }

    private static Operation account(String id, String summary) {
        return Operation.of(id, MAIL, summary).path("id", Schema.id()).refuses(Refused.DENIED, Refused.NOT_FOUND);
    }

    private static void webhooks(Paths paths) {
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

    private static void operations(Paths paths) {
        paths.with(
                "get",
                "/health/live",
                Operation.of("readLiveness", OPERATIONS, "Whether the process itself answers")
                        .open()
                        .answers(200, "It does", Schema.ref("Health"))
                        .refuses(Refused.MALFORMED));
        paths.with(
                "get",
                "/operations",
                Operation.of(
                                "readCondition",
                                OPERATIONS,
                                "Database, feed, consumers, parked records, jobs, leases, this process")
                        .answers(200, "How it is, and which parts need somebody", Schema.ref("Condition"))
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                "/operations/release",
                Operation.of("releaseParked", OPERATIONS, "Hand a consumer what a parked record has missed")
                        .body(Schema.object()
                                .with("consumer", Schema.text())
                                .with("record", Schema.id())
                                .required("consumer", "record")
                                .build())
                        .answersNothing(204, "It has taken it")
                        .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.CONFLICT));
        paths.with(
                "get",
                "/metrics",
                Operation.of("readMetrics", OPERATIONS, "The figures, as Prometheus reads them")
                        .answers(200, "Text format 0.0.4", "text/plain", Schema.text())
                        .refuses(Refused.DENIED));
    }

    private static Operation one(String id, String summary) {
        return Operation.of(id, TAG, summary).path("id", Schema.id()).refuses(Refused.DENIED, Refused.NOT_FOUND);
    }

    private static void received(Paths paths) {
        String tag = "E-mail";
        Map<String, Object> address = Schema.object()
                .with("address", Schema.orNull(Schema.text("email")))
                .required("address")
                .build();
        paths.with(
                "get",
                "/mail/drop-address",
                Operation.of("readDropAddress", tag, "One's private address: what one sends there is filed")
                        .answers(200, "None before it is made, or without a mailbox for it", address));
        paths.with(
                "post",
                "/mail/drop-address",
                Operation.of("renewDropAddress", tag, "Make the address anew; the one before takes nothing any more")
                        .answers(200, "The new one", address));
        paths.with(
                "post",
                "/files/{id}/mail",
                Operation.of("fileMail", tag, "File the mail that a file (.eml, .msg) is, under the file's record")
                        .path("id", Schema.id())
                        .answers(
                                200,
                                "The e-mail; the one before where it was filed already",
                                Schema.object()
                                        .with("id", Schema.id())
                                        .required("id")
                                        .build())
                        .refuses(Refused.NOT_FOUND, Refused.REJECTED));
        paths.with(
                "get",
                "/mail/asides",
                Operation.of("listMailAsides", tag, "Mails that were not filed and why, newest first")
                        .answers(200, "The newest 200", IdentityPaths.items("MailAside"))
                        .refuses(Refused.DENIED));
        paths.with(
                "delete",
                "/mail/asides/{id}",
                Operation.of("forgetMailAside", tag, "Somebody has seen to it; the mail stays on the server")
                        .path("id", Schema.id())
                        .answersNothing(204, "Forgotten")
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
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
                "MailAside",
                Schema.object()
                        .with("id", Schema.id())
                        .with("account", Schema.id())
                        .with("kind", Schema.choice("stranger", "unreadable", "refused"))
                        .with("sender", Schema.text())
                        .with("subject", Schema.text())
                        .with("reason", Schema.text())
                        .with("at", Schema.text("date-time"))
                        .required("id", "account", "kind", "sender", "subject", "reason", "at")
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
        all.put(
                "ErasureCertificate",
                Schema.object()
                        .says("Who erased when, how much and where; nothing of whom. The hash is of the certificate"
                                + " as it is written, without the hash.")
                        .with("id", Schema.id())
                        .with("object", Schema.text())
                        .with("record", Schema.id())
                        .with("at", Schema.text("date-time"))
                        .with("finished", Schema.text("date-time"))
                        .with("by", Schema.orNull(Schema.id()))
                        .with("counts", Schema.map(Schema.number()))
                        .with("hash", Schema.text())
                        .required("id", "object", "record", "at", "counts", "hash")
                        .build());
        all.put(
                "Condition",
                Schema.object()
                        .with("complaints", Schema.list(Schema.text()))
                        .with("condition", Schema.map(Schema.anything()))
                        .required("complaints", "condition")
                        .build());
        return all;
    }
}
