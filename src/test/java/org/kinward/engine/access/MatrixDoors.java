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
    /** One red dot. */
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    private final MatrixWorld world;
    private final MatrixKind kind;
    private final Map<UUID, UUID> files = new java.util.HashMap<>();

    MatrixDoors(MatrixWorld world, MatrixKind kind) {
        this.kind = kind;
        this.world = world;
    }

    interface Door {
        Set<String> words(Member member);
    }

    /** Doors that read: what is heard behind them. */
    Map<String, Door> reading() {
        Map<String, Door> doors = new LinkedHashMap<>();
        doors.put("GET /records/{object}", said("GET", kind.path() + "?limit=200&fields=" + kind.title(), null));
        doors.put("POST /records/{object}/query", asked(Map.of()));
        doors.put("… sorted", asked(Map.of("sort", List.of(Map.of("field", kind.title())))));
        doors.put(
                "… filtered",
                asked(Map.of("filter", Map.of("field", kind.title(), "op", "startsWith", "value", "Matrix"))));
        doors.put(
                "… by what it is not",
                asked(Map.of("filter", Map.of("not", Map.of("field", kind.title(), "op", "is", "value", "nothing")))));
        doors.put("… counted", this::counted);
        doors.put("POST /records/{object}/groups", this::grouped);
        behindRelations(doors);
        doors.put("GET /records/{object}/export", said("GET", kind.path() + "/export", null));
        doors.put(
                "GET /find",
                each((member, row) -> member.client()
                        .get("/find?objects=" + kind.object() + "&q=" + row.word())
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
        doors.put("GET /files/{id}/content", each((member, row) -> downloads(member, row, "content")));
        doors.put("GET /files/{id}/thumbnail", each((member, row) -> downloads(member, row, "thumbnail")));
        doors.put("GET /files/{id}/preview", each((member, row) -> downloads(member, row, "preview")));
        doors.put("GET /files/{id}/pages/{number}", each((member, row) -> downloads(member, row, "pages/1")));
        doors.put("GET /files/{id}/versions", each((member, row) -> downloads(member, row, "versions")));
        doors.put("GET /changes/stream", new MatrixStream(world, kind)::words);
        if (kind.account()) {
            ofAccounts(doors);
        }
        return doors;
    }

    /** By what points to them. */
    private void behindRelations(Map<String, Door> doors) {
        doors.put(
                "title of a relation",
                said(
                        "POST",
                        "/records/" + kind.pointing() + "/query",
                        Map.of("fields", List.of(kind.relation()), "limit", 200)));
        doors.put(
                "sort by a relation",
                said(
                        "POST",
                        "/records/" + kind.pointing() + "/query",
                        Map.of(
                                "fields", List.of(kind.behind()),
                                "sort", List.of(Map.of("field", kind.behind())),
                                "limit", 200)));
        doors.put("filter through a relation", each(this::foundThroughDeal));
        doors.put(
                "export behind a relation",
                said("GET", "/records/" + kind.pointing() + "/export?fields=" + kind.behind(), null));
    }

    /** Others have no tags, are not looked for twice or named in files, and what may point to anything is not grouped by. */
    private void ofAccounts(Map<String, Door> doors) {
        doors.put(
                "… through a relation", through(Map.of("by", List.of(Map.of("field", kind.relation())), "limit", 200)));
        doors.put(
                "export of a relation",
                said("GET", "/records/" + kind.pointing() + "/export?fields=" + kind.relation(), null));
        doors.put("GET /records/{object}/values", said("GET", kind.path() + "/values?field=tags&limit=200", null));
        doors.put(
                "POST /records/{object}/alike",
                each((member, row) -> member.client()
                        .post(kind.path() + "/alike", Map.of("fields", Map.of("name", row.name())))
                        .text()
                        .contains(row.id().toString())));
        doors.put("POST /imports/{id}/preview", new MatrixImport(world)::words);
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
                                                kind.path(row),
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
                                                kind.path(row) + "/files?name=note.txt",
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
                                    who.client().delete(kind.path(row)).status() < 300)
                            .words(member);
                    restored();
                    return gone;
                });
                doors.put(
                        "POST /records/{object}/{id}/restore",
                        member -> inBin(() -> each((who, row) -> who.client()
                                                .post(kind.path(row) + "/restore", Map.of())
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
                found += heap.path("object").asString().equals(kind.object())
                        ? heap.path("records").asInt()
                        : 0;
            }
            Set<String> expected = world.expected(kind, member, Right.READ, false);
            return found == expected.size() ? expected : Set.of("counted " + found);
        });
    }

    // ---- reading -----------------------------------------------------------------------------------------------

    private Door said(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        return member -> MatrixWorld.spoken(
                kind, member.client().send(method, path, body).text());
    }

    private Door asked(Map<String, ?> query) {
        Map<String, Object> whole = new LinkedHashMap<>(query);
        whole.put("limit", 200);
        return said("POST", kind.path() + "/query", whole);
    }

    private Door through(Map<String, ?> groups) {
        return said("POST", "/records/" + kind.pointing() + "/groups", groups);
    }

    private interface Test {
        boolean passes(Member member, Row row);
    }

    private Door each(Test test) {
        return member -> kind.rows().stream()
                .filter(row -> test.passes(member, row))
                .map(Row::word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean foundThroughDeal(Member member, Row row) {
        var filter = Map.of("field", kind.behind(), "op", "is", "value", row.name());
        return !member.client()
                .post(
                        "/records/" + kind.pointing() + "/query",
                        Map.of("filter", filter, "fields", List.of(kind.relation())))
                .at("/items")
                .isEmpty();
    }

    private boolean opens(Member member, Row row, String part) {
        Answer answer = member.client().get(kind.path(row) + part);
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
                                kind.path(row) + "/files?name=dot.png",
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
                kind.object(),
                Map.of(kind.title(), "Copy", "owner", member.user().toString()));
        return member.client()
                        .post(kind.path(row) + "/merge/preview", Map.of("with", copy.toString()))
                        .status()
                == 200;
    }

    /** A number alone: as many as there ought to be are said to be all of them. */
    private Set<String> counted(Member member) {
        Answer answer = member.client().post(kind.path() + "/query", Map.of("count", true, "limit", 1));
        return asMany(member, answer.at("/count/value").asInt());
    }

    private Set<String> grouped(Member member) {
        var measures = List.of(Map.of("key", "n", "kind", "count"));
        Answer answer = member.client().post(kind.path() + "/groups", Map.of("by", List.of(), "measures", measures));
        return asMany(member, answer.at("/groups/0/measures/n").asInt());
    }

    private Set<String> asMany(Member member, int counted) {
        Set<String> expected = world.expected(kind, member, Right.READ);
        return counted == expected.size() ? expected : Set.of("counted " + counted);
    }

    // ---- writing -----------------------------------------------------------------------------------------------

    private static Map<String, ?> change(String field, String value) {
        return Map.of("fields", Map.of(field, Map.of("becomes", value)));
    }

    private Answer command(org.kinward.testing.ApiClient who, String what, String said) {
        var commands = kind.rows().stream()
                .map(row -> {
                    Map<String, Object> command = new LinkedHashMap<>(Map.of(
                            "do", what, "object", kind.object(), "id", row.id().toString()));
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
        for (int i = 0; i < kind.rows().size(); i++) {
            JsonNode outcome = answer.at("/outcomes/" + i);
            if (outcome.path("status").asString().equals("saved") && also.test(outcome)) {
                words.add(kind.rows().get(i).word());
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
        return each((who, row) -> !world.ana
                        .get(kind.path(row))
                        .at("/description")
                        .asString("")
                        .equals(said))
                .words(member);
    }

    private boolean shared(Member member, Row row) {
        var fields = Map.of(
                "record", Map.of("object", kind.object(), "id", row.id().toString()),
                "to", Map.of("object", "user", "id", world.other.toString()));
        return member.client().post("/records/grant", Map.of("fields", fields)).status() == 201;
    }
}
