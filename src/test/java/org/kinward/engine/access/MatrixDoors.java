package org.kinward.engine.access;

import static org.awaitility.Awaitility.await;
import static org.kinward.engine.access.MatrixWorld.require;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kinward.engine.access.MatrixWorld.Member;
import org.kinward.engine.access.MatrixWorld.Row;
import org.kinward.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** Every way to a record: each tells whose words it lets somebody hear, or which rows it lets them touch. */
final class MatrixDoors {
    private static final String ACCOUNTS = "/records/account";

    /** One red dot. */
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    private final MatrixWorld world;
    private final Map<UUID, UUID> files = new java.util.HashMap<>();

    MatrixDoors(MatrixWorld world) {
        this.world = world;
    }

    interface Door {
        Set<String> words(Member member);
    }

    /** Doors that read: what is heard behind them. */
    Map<String, Door> reading() {
        Map<String, Door> doors = new LinkedHashMap<>();
        doors.put("GET /records/{object}", said("GET", ACCOUNTS + "?limit=200&fields=name", null));
        doors.put("POST /records/{object}/query", asked(Map.of()));
        doors.put("… sorted", asked(Map.of("sort", List.of(Map.of("field", "name")))));
        doors.put(
                "… filtered", asked(Map.of("filter", Map.of("field", "name", "op", "startsWith", "value", "Matrix"))));
        doors.put(
                "… by what it is not",
                asked(Map.of("filter", Map.of("not", Map.of("field", "name", "op", "is", "value", "nothing")))));
        doors.put("… counted", this::counted);
        doors.put("POST /records/{object}/groups", this::grouped);
        doors.put("… through a relation", through(Map.of("by", List.of(Map.of("field", "account")), "limit", 200)));
        doors.put(
                "title of a relation",
                said("POST", "/records/opportunity/query", Map.of("fields", List.of("name", "account"), "limit", 200)));
        doors.put(
                "sort by a relation",
                said(
                        "POST",
                        "/records/opportunity/query",
                        Map.of(
                                "fields", List.of("account.name"),
                                "sort", List.of(Map.of("field", "account.name")),
                                "limit", 200)));
        doors.put("filter through a relation", each(this::foundThroughDeal));
        doors.put("GET /records/{object}/values", said("GET", ACCOUNTS + "/values?field=tags&limit=200", null));
        doors.put("GET /records/{object}/export", said("GET", ACCOUNTS + "/export", null));
        doors.put("export of a relation", said("GET", "/records/opportunity/export?fields=name,account", null));
        doors.put(
                "GET /find",
                each((member, row) -> member.client()
                        .get("/find?objects=account&q=" + row.word())
                        .text()
                        .contains(row.id().toString())));
        doors.put(
                "POST /records/{object}/alike",
                each((member, row) -> member.client()
                        .post(ACCOUNTS + "/alike", Map.of("fields", Map.of("name", row.name())))
                        .text()
                        .contains(row.id().toString())));
        doors.put(
                "GET /search",
                each((member, row) -> member.client()
                        .get("/search?q=" + row.word())
                        .text()
                        .contains(row.id().toString())));
        for (String part : List.of("", "/history", "/timeline", "/timeline/years", "/files", "/access", "/pdf")) {
            doors.put("GET /records/{object}/{id}" + part, each((member, row) -> opens(member, row, part)));
        }
        doors.put("POST /imports/{id}/preview", new MatrixImport(world)::words);
        doors.put("GET /files/{id}/content", each((member, row) -> downloads(member, row, "content")));
        doors.put("GET /files/{id}/thumbnail", each((member, row) -> downloads(member, row, "thumbnail")));
        doors.put("GET /files/{id}/preview", each((member, row) -> downloads(member, row, "preview")));
        doors.put("GET /files/{id}/pages/{number}", each((member, row) -> downloads(member, row, "pages/1")));
        doors.put("GET /files/{id}/versions", each((member, row) -> downloads(member, row, "versions")));
        doors.put("GET /changes/stream", new MatrixStream(world)::words);
        return doors;
    }

    /** Doors that write, by the right they ask for. */
    Map<String, Door> writing(Right right) {
        Map<String, Door> doors = new LinkedHashMap<>();
        switch (right) {
            case UPDATE -> {
                doors.put(
                        "PATCH /records/{object}/{id}",
                        each((member, row) -> member.client()
                                        .patch(
                                                one(row),
                                                change(
                                                        "description",
                                                        member.scope().wire()))
                                        .status()
                                == 200));
                doors.put("POST /commands update", member -> commanded(member, "update"));
                doors.put(
                        "POST /records/{object}/{id}/files",
                        each((member, row) -> member.client()
                                        .upload(
                                                one(row) + "/files?name=note.txt",
                                                "application/octet-stream",
                                                MatrixWorld.bytes("hello " + member.scope()))
                                        .status()
                                == 201));
                doors.put("POST /undo", this::undone);
                doors.put("POST /records/{object}/{id}/merge/preview", each((member, row) -> merges(member, row)));
            }
            case DELETE -> {
                doors.put("POST /commands delete", member -> {
                    Set<String> gone = commanded(member, "delete");
                    restored();
                    return gone;
                });
                doors.put("DELETE /records/{object}/{id}", member -> {
                    Set<String> gone = each((who, row) ->
                                    who.client().delete(one(row)).status() < 300)
                            .words(member);
                    restored();
                    return gone;
                });
                doors.put(
                        "POST /records/{object}/{id}/restore",
                        member -> inBin(() -> each((who, row) -> who.client()
                                                .post(one(row) + "/restore", Map.of())
                                                .status()
                                        < 300)
                                .words(member)));
            }
            case SHARE -> doors.put("grant", each(this::shared));
            case CREATE, READ, ACT, EXPORT, IMPORT, MERGE -> {}
        }
        return doors;
    }

    /** What lies in the bin is within sight as what does not. */
    Map<String, Door> bin() {
        return Map.of("POST /records/{object}/query of the bin", asked(Map.of("deleted", true)), "GET /bin", member -> {
            int found = 0;
            for (JsonNode heap : member.client().get("/bin").at("/items")) {
                found += heap.path("object").asString().equals("account")
                        ? heap.path("records").asInt()
                        : 0;
            }
            Set<String> expected = world.expected(member, Right.READ, false);
            return found == expected.size() ? expected : Set.of("counted " + found);
        });
    }

    // ---- reading -----------------------------------------------------------------------------------------------

    private Door said(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        return member -> world.spoken(member.client().send(method, path, body).text());
    }

    private Door asked(Map<String, ?> query) {
        Map<String, Object> whole = new LinkedHashMap<>(query);
        whole.put("limit", 200);
        return said("POST", ACCOUNTS + "/query", whole);
    }

    private Door through(Map<String, ?> groups) {
        return said("POST", "/records/opportunity/groups", groups);
    }

    private interface Test {
        boolean passes(Member member, Row row);
    }

    private Door each(Test test) {
        return member -> world.rows.stream()
                .filter(row -> test.passes(member, row))
                .map(Row::word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean foundThroughDeal(Member member, Row row) {
        var filter = Map.of("field", "account.name", "op", "is", "value", row.name());
        return !member.client()
                .post("/records/opportunity/query", Map.of("filter", filter, "fields", List.of("name")))
                .at("/items")
                .isEmpty();
    }

    private static boolean opens(Member member, Row row, String part) {
        Answer answer = member.client().get(one(row) + part);
        if (answer.status() != 200 && answer.text().contains(row.word())) {
            throw new AssertionError("a refusal that tells: " + answer.text());
        }
        return answer.status() == 200;
    }

    /** Of a picture that hangs on the record; drawn small a little later, for whoever may see it. */
    private boolean downloads(Member member, Row row, String what) {
        UUID file = files.computeIfAbsent(
                row.id(),
                id -> UUID.fromString(require(world.ana.upload(
                                one(row) + "/files?name=dot.png",
                                "application/octet-stream",
                                java.util.Base64.getDecoder().decode(DOT)))
                        .at("/id")
                        .asString()));
        if (what.equals("thumbnail")) {
            await().until(() -> world.ana.get("/files/" + file + "/thumbnail").status() == 200);
        }
        return member.client().get("/files/" + file + "/" + what).status() == 200;
    }

    /** A copy of it made for this is what goes: whether the record may be kept and changed decides. */
    private boolean merges(Member member, Row row) {
        UUID copy = world.create(
                "account", Map.of("name", "Copy", "owner", member.user().toString()));
        return member.client()
                        .post(one(row) + "/merge/preview", Map.of("with", copy.toString()))
                        .status()
                == 200;
    }

    /** A number alone: as many as there ought to be are said to be all of them. */
    private Set<String> counted(Member member) {
        Answer answer = member.client().post(ACCOUNTS + "/query", Map.of("count", true, "limit", 1));
        return asMany(member, answer.at("/count/value").asInt());
    }

    private Set<String> grouped(Member member) {
        var measures = List.of(Map.of("key", "n", "kind", "count"));
        Answer answer = member.client().post(ACCOUNTS + "/groups", Map.of("by", List.of(), "measures", measures));
        return asMany(member, answer.at("/groups/0/measures/n").asInt());
    }

    private Set<String> asMany(Member member, int counted) {
        Set<String> expected = world.expected(member, Right.READ);
        return counted == expected.size() ? expected : Set.of("counted " + counted);
    }

    // ---- writing -----------------------------------------------------------------------------------------------

    private static String one(Row row) {
        return ACCOUNTS + "/" + row.id();
    }

    private static Map<String, ?> change(String field, String value) {
        return Map.of("fields", Map.of(field, Map.of("becomes", value)));
    }

    private Answer command(org.kinward.testing.ApiClient who, String what, String said) {
        var commands = world.rows.stream()
                .map(row -> {
                    Map<String, Object> command = new LinkedHashMap<>(Map.of(
                            "do", what, "object", "account", "id", row.id().toString()));
                    if (what.equals("update")) {
                        command.put("fields", Map.of("description", Map.of("becomes", said)));
                    }
                    return command;
                })
                .toList();
        return require(who.post("/commands", Map.of("mode", "EACH", "commands", commands)));
    }

    private Set<String> commanded(Member member, String what) {
        return saved(command(member.client(), what, "all by " + member.scope()), outcome -> true);
    }

    private Set<String> saved(Answer answer, Predicate<JsonNode> also) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < world.rows.size(); i++) {
            JsonNode outcome = answer.at("/outcomes/" + i);
            if (outcome.path("status").asString().equals("saved") && also.test(outcome)) {
                words.add(world.rows.get(i).word());
            }
        }
        return words;
    }

    private void restored() {
        command(world.ana, "restore", "");
    }

    Set<String> inBin(java.util.function.Supplier<Set<String>> looking) {
        command(world.ana, "delete", "");
        try {
            return looking.get();
        } finally {
            restored();
        }
    }

    /** Of what somebody else did, each takes back what they may change. */
    private Set<String> undone(Member member) {
        String said = "to be undone " + UUID.randomUUID();
        Answer done = command(world.ana, "update", said);
        member.client().post("/undo", Map.of("batch", done.at("/batch").asString()));
        return each((who, row) ->
                        !world.ana.get(one(row)).at("/description").asString("").equals(said))
                .words(member);
    }

    private boolean shared(Member member, Row row) {
        var fields = Map.of(
                "record", Map.of("object", "account", "id", row.id().toString()),
                "to", Map.of("object", "user", "id", world.other.toString()));
        return member.client().post("/records/grant", Map.of("fields", fields)).status() == 201;
    }
}
