package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** What reaches across types: the company's calendar and mark, the catalogue, batches, undo, finding. */
final class EnginePaths {
    private static final String AGENDA = "Agenda";
    private static final String COMPANY = "Workspace";
    private static final String CATALOG = "Catalogue";
    static final String COMMANDS = "Commands";

    private EnginePaths() {}

    static void addTo(Paths paths) {
        company(paths);
        paths.with(
                "get",
                "/catalog",
                Operation.of("readCatalog", CATALOG, "Which types and fields there are, and what the caller may")
                        .answers(200, "The catalogue, in the caller's language", Schema.ref("Catalog"))
                        .answersNothing(304, "As it was under the `ETag` sent"));
        paths.with(
                "get",
                "/openapi.json",
                Operation.of("readDescription", CATALOG, "This description")
                        .answers(200, "OpenAPI 3.1", Schema.map(Schema.anything()))
                        .answersNothing(304, "As it was under the `ETag` sent"));
        paths.with(
                "get",
                "/find",
                Operation.of("find", CATALOG, "Find records by what people call them")
                        .query("q", Schema.text(), "Part of a title, in any case and without its accents.")
                        .query("objects", Schema.text(), "Keys of types, with commas between.")
                        .query("limit", Schema.number(), "Most records of all types together.")
                        .answers(200, "What was found", Schema.ref("Found"))
                        .refuses(Refused.MALFORMED));
        paths.with(
                "post",
                "/commands",
                Operation.of("execute", COMMANDS, "Carry out a batch of up to 2,000 commands")
                        .says("`ALL_OR_NOTHING`: one that cannot be carried out leaves the others `skipped`. `EACH`:"
                                + " every command stands for itself. Every answer tells in `RateLimit` what is left of"
                                + " the caller's allowance; a request costs one unit, a batch one more for every fifty"
                                + " commands.")
                        .parameter("IdempotencyKey")
                        .body(Schema.ref("Batch"))
                        .answers(200, "What came of each, in order", Schema.ref("BatchResult"))
                        .refuses(Refused.MALFORMED, Refused.CONFLICT));
        paths.with(
                "get",
                "/changes/stream",
                Operation.of("listen", COMMANDS, "Hear which records change, while they change")
                        .says("Server-sent events: `change` with `{pos, object, id, batch}`, `reconcile` with a"
                                + " `reason` (`behind`, `rights`, `tooOld`, `restarted`) when what is shown has to"
                                + " be read anew, `beat` four times a minute, `end` when the session or token is"
                                + " no more. The id of an event is the position to come back with, in"
                                + " `Last-Event-ID` or `after`.")
                        .query("after", Schema.text(), "The last position heard, where a header cannot be sent.")
                        .answers(200, "A stream that does not end by itself", "text/event-stream", Schema.text())
                        .refuses(Refused.TOO_MANY, Refused.MALFORMED));
        derivations(paths);
        leftViews(paths);
        parties(paths);
        paths.with(
                "get",
                "/health",
                Operation.of("readHealth", CATALOG, "Whether the process and its database serve")
                        .open()
                        .answers(200, "They do", Schema.ref("Health"))
                        .answers(503, "They do not", Schema.ref("Health"))
                        .refuses(Refused.MALFORMED));
    }

    private static void company(Paths paths) {
        Map<String, Object> calendar = Schema.object()
                .says("A day of the week without hours is closed; without any hours every day is open. `days` are the"
                        + " public holidays of all countries that are known, this year and next.")
                .with("fiscalYear", Schema.number())
                .with("hours", Schema.map(Schema.map(Schema.text())))
                .with("holidays", Schema.list(Schema.text()))
                .with("closed", Schema.list(Schema.text("date")))
                .with("countries", Schema.list(Schema.text()))
                .with("days", Schema.list(Schema.map(Schema.text())))
                .build();
        paths.with(
                "get",
                "/workspace/calendar",
                Operation.of("readCalendar", COMPANY, "When the company is there, and when its year begins")
                        .answers(200, "The calendar", calendar));
        paths.with(
                "put",
                "/workspace/calendar",
                Operation.of("changeCalendar", COMPANY, "Say it anew, whole, as administrator")
                        .body(calendar)
                        .answers(200, "The calendar", calendar)
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED));
        paths.with(
                "post",
                "/workspace/logo",
                Operation.of("changeLogo", COMPANY, "Give the company its mark, as administrator")
                        .says("A PNG, JPEG or GIF; a small PNG is made of it.")
                        .body("application/octet-stream", Schema.text())
                        .answers(200, "What names it", Schema.map(Schema.text()))
                        .refuses(Refused.DENIED, Refused.TOO_LARGE, Refused.REJECTED));
        paths.with(
                "delete",
                "/workspace/logo",
                Operation.of("removeLogo", COMPANY, "Take the mark away, as administrator")
                        .answersNothing(204, "It is gone")
                        .refuses(Refused.DENIED));
        paths.with(
                "get",
                "/brand/logo",
                Operation.of("readLogo", COMPANY, "The company's mark")
                        .open()
                        .answers(200, "The picture", "image/png", Schema.text())
                        .refuses(Refused.NOT_FOUND));
    }

    private static void leftViews(Paths paths) {
        paths.with(
                "get",
                "/views/left",
                Operation.of("readLeftViews", "Catalogue", "Private views of people who may sign in no more")
                        .says("For administrators: that they are there, of whom and of which type, not what they show.")
                        .answers(
                                200,
                                "The first 200",
                                Schema.object()
                                        .with(
                                                "items",
                                                Schema.list(Schema.object()
                                                        .with("id", Schema.id())
                                                        .with("name", Schema.text())
                                                        .with("objectType", Schema.text())
                                                        .with("owner", Schema.ref("Reference"))
                                                        .build()))
                                        .build())
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                "/views/left",
                Operation.of("giveLeftViews", "Catalogue", "Gives some of them to somebody")
                        .body(Schema.object()
                                .with("views", Schema.list(Schema.id()))
                                .with("owner", Schema.id())
                                .required("views", "owner")
                                .build())
                        .answers(
                                200,
                                "How many",
                                Schema.object().with("given", Schema.number()).build())
                        .refuses(Refused.DENIED, Refused.REJECTED, Refused.MALFORMED));
    }

    private static void pushes(Paths paths) {
        var push = "/push";
        paths.with(
                "get",
                push,
                Operation.of("readPushKey", AGENDA, "The key by which a browser knows our pushes (VAPID)")
                        .answers(
                                200,
                                "The open half, base64url",
                                Schema.object()
                                        .with("key", Schema.text())
                                        .required("key")
                                        .build()));
        paths.with(
                "put",
                push,
                Operation.of("addPush", AGENDA, "Push what needs oneself to this browser, while this session lasts")
                        .body(Schema.object()
                                .with("endpoint", Schema.text())
                                .with("keys", Schema.map(Schema.text()))
                                .required("endpoint", "keys")
                                .build())
                        .answersNothing(204, "It is told from now on")
                        .refuses(Refused.DENIED, Refused.REJECTED, Refused.MALFORMED));
        paths.with(
                "delete",
                push,
                Operation.of("removePush", AGENDA, "Push nothing more to this browser")
                        .query("endpoint", Schema.text(), "As it was given.")
                        .answersNothing(204, "It is told nothing any more")
                        .refuses(Refused.DENIED));
    }

    private static void calendars(Paths paths) {
        var feed = "/agenda/feed";
        paths.with(
                "get",
                feed,
                Operation.of("readCalendarFeed", AGENDA, "Whether calendars read one's agenda, and when last")
                        .answers(
                                200,
                                "The address's standing; the address itself was told once",
                                Schema.object()
                                        .with("feed", Schema.orNull(Schema.map(Schema.anything())))
                                        .required("feed")
                                        .build())
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                feed,
                Operation.of("makeCalendarFeed", AGENDA, "Make a private address of one's agenda; the old one ends")
                        .answers(
                                201,
                                "The address",
                                Schema.object()
                                        .with("path", Schema.text())
                                        .required("path")
                                        .build())
                        .refuses(Refused.DENIED));
        paths.with(
                "delete",
                feed,
                Operation.of("revokeCalendarFeed", AGENDA, "Take the address back")
                        .answersNothing(204, "It opens nothing any more")
                        .refuses(Refused.DENIED));
        paths.with(
                "get",
                "/agenda/{id}/invitation",
                Operation.of("readInvitation", AGENDA, "An appointment as an invitation (RFC 5546)")
                        .path("id", Schema.id())
                        .answers(200, "What calendars read", "text/calendar", Schema.text())
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
    }

    private static void agenda(Paths paths) {
        calendars(paths);
        pushes(paths);
        paths.with(
                "get",
                "/agenda",
                Operation.of("readAgenda", AGENDA, "What is in people's agendas")
                        .says("Appointments of theirs or with them, by their beginning. A series stands there once"
                                + " for each occurrence, with `occurrence` saying which; what was moved or called"
                                + " off is left out where it was. At most 62 days, 20 people and 1,000 entries.")
                        .query("from", Schema.text("date-time"), "From this moment on.")
                        .query("to", Schema.text("date-time"), "Up to this moment.")
                        .query("users", Schema.text(), "Ids of users, with commas between; without it, of everybody.")
                        .answers(
                                200,
                                "What was found, and whether there is more",
                                Schema.object()
                                        .with("items", Schema.list(Schema.ref("appointment")))
                                        .with("more", Schema.truth())
                                        .required("items", "more")
                                        .build())
                        .refuses(Refused.MALFORMED));
    }

    private static void parties(Paths paths) {
        agenda(paths);
        handovers(paths);
        consents(paths);
    }

    private static void consents(Paths paths) {
        paths.with(
                "get",
                "/consents/{type}/{id}",
                Operation.of("readConsents", "Privacy", "How consent stands with a party")
                        .says("The last word on each purpose, and on each channel of it anything was said about."
                                + " Entries are `consent` records, which are only added.")
                        .path("type", Schema.choice("account", "contact"))
                        .path("id", Schema.id())
                        .answers(
                                200,
                                "By purpose",
                                Schema.object()
                                        .with(
                                                "items",
                                                Schema.list(Schema.object()
                                                        .with("purpose", Schema.text())
                                                        .with("channel", Schema.orNull(Schema.text()))
                                                        .with("decision", Schema.choice("given", "withdrawn"))
                                                        .with("at", Schema.text("date-time"))
                                                        .required("purpose", "decision", "at")
                                                        .build()))
                                        .required("items")
                                        .build())
                        .refuses(Refused.NOT_FOUND));
    }

    private static void handovers(Paths paths) {
        paths.with(
                "post",
                "/handovers/preview",
                Operation.of("previewHandover", "Hand-over", "What would go from one colleague to another")
                        .says("Proposed by making a `handover` record, and answered by its actions. Without `parties`"
                                + " all of the giver's are meant, 2,000 at most.")
                        .body(Schema.object()
                                .with("giver", Schema.id())
                                .with("parties", Schema.orNull(Schema.map(Schema.list(Schema.id()))))
                                .required("giver")
                                .build())
                        .answers(
                                200,
                                "The customers, and how many of each type go along",
                                Schema.object()
                                        .with("parties", Schema.map(Schema.list(Schema.id())))
                                        .with("left", Schema.number())
                                        .with("shown", Schema.list(Schema.anything()))
                                        .with("along", Schema.map(Schema.number()))
                                        .with("more", Schema.truth())
                                        .required("parties", "left", "shown", "along", "more")
                                        .build())
                        .refuses(Refused.MALFORMED));
    }

    private static void derivations(Paths paths) {
        paths.with(
                "get",
                "/derivations",
                Operation.of("readDerivations", "Catalogue", "Which fields are computed, and what from")
                        .says("In the order of computing: each after what it is computed from. What the caller may not"
                                + " read, or what is computed from that, is not among them.")
                        .query("object", Schema.text(), "Key of a type; without it, of all types.")
                        .answers(200, "The computed fields", Schema.ref("Derivations"))
                        .refuses(Refused.NOT_FOUND));
    }

    static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        var field = Schema.object()
                .with("object", Schema.text())
                .with("field", Schema.text())
                .required("object", "field")
                .build();
        all.put(
                "Computed",
                Schema.object()
                        .says("How a field comes by its values: by a formula in CEL, or rolled up over children or over"
                                + " records that point here.")
                        .with("formula", Schema.text())
                        .with(
                                "rollUp",
                                Schema.object()
                                        .with("of", Schema.text())
                                        .with("by", Schema.text())
                                        .with("function", Schema.choice("count", "sum", "min", "max", "avg"))
                                        .with("field", Schema.text())
                                        .with("filter", Schema.ref("Filter"))
                                        .required("of", "function")
                                        .build())
                        .build());
        all.put(
                "Derivations",
                Schema.object()
                        .with(
                                "derivations",
                                Schema.list(Schema.object()
                                        .with("object", Schema.text())
                                        .with("field", Schema.text())
                                        .with("type", Schema.text())
                                        .with("computed", Schema.ref("Computed"))
                                        .with("at", Schema.choice("save", "feed"))
                                        .with("from", Schema.list(field))
                                        .with("usedBy", Schema.list(field))
                                        .with(
                                                "fill",
                                                Schema.object()
                                                        .says("How far it is filled in on records that were there"
                                                                + " before.")
                                                        .with("filled", Schema.truth())
                                                        .with("done", Schema.number())
                                                        .with("total", Schema.number())
                                                        .required("filled", "done", "total")
                                                        .build())
                                        .required("object", "field", "type", "computed", "at", "from", "usedBy")
                                        .build()))
                        .with("due", Schema.number())
                        .with("putOff", Schema.number())
                        .required("derivations", "due", "putOff")
                        .build());
        return all;
    }
}
