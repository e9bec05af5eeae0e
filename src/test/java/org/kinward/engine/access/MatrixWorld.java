package org.kinward.engine.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.kinward.testing.SearchProbe;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who reach accounts and tasks each in another way, accounts that belong in every way to each of them, and tasks of another's that they are to do. */
final class MatrixWorld {
    static final List<Scope> SCOPES =
            List.of(Scope.NONE, Scope.OWN, Scope.TEAM, Scope.TEAM_TREE, Scope.TERRITORY, Scope.ALL);
    /** What may be done with what is somebody's to do. */
    private static final Set<Right> WRITTEN = Set.of(Right.READ, Right.UPDATE);

    private static final List<String> GRADED = List.of("read", "update", "delete", "act", "share");

    final ApiClient ana;
    final UUID other;
    /** A rep who is away: each member stands in for them. */
    final UUID absent;

    final List<Member> members = new ArrayList<>();
    final MatrixKind accounts = MatrixKind.accounts();
    final MatrixKind tasks = MatrixKind.tasks();
    private final RunningApplication application;
    private final JdbcClient jdbc;

    /** Somebody whose one role reaches as far as it says in everything. */
    record Member(Scope scope, UUID user, ApiClient client) {}

    /**
     * A record; its word stands in its name, among an account's tags, and nowhere else.
     *
     * @param toDoBy who is to do it, although it is another's
     */
    record Row(
            String word,
            UUID id,
            Tie.Ends ends,
            @Nullable UUID sharedWith,
            boolean toWrite,
            @Nullable UUID toDoBy) {
        String name() {
            return "Matrix " + word;
        }
    }

    MatrixWorld(RunningApplication application) {
        this.application = application;
        this.jdbc = JdbcClient.create(application.dataSource());
        ana = application.administrator();
        other = application.user("Olga Other", "olga@example.com", "rep");
        absent = application.user("Axel Away", "axel@example.com", "rep");
        Naive.TEAMS.keySet().forEach(team -> tree("team", team));
        tree("team", Naive.TEAMS.get(Naive.TEAM));
        Naive.TERRITORIES.keySet().forEach(territory -> tree("territory", territory));
        tree("territory", Naive.TERRITORIES.get(Naive.TERRITORY));
        Naive.TEAMS.forEach((one, above) -> hang("team", one, above));
        Naive.TERRITORIES.forEach((one, above) -> hang("territory", one, above));
        SCOPES.forEach(this::member);
        fill();
        new SearchProbe(application).settle();
    }

    String address() {
        return application.address();
    }

    private void tree(String table, UUID id) {
        jdbc.sql("insert into data." + table + " (id, version, created_at, updated_at, name, name__fold)"
                        + " values (:id, 1, now(), now(), :name, :name)")
                .param("id", id)
                .param("name", id.toString())
                .update();
    }

    private void hang(String table, UUID id, UUID above) {
        jdbc.sql("update data." + table + " set parent = ? where id = ?")
                .params(above, id)
                .update();
    }

    private void member(Scope scope) {
        String email = scope.wire().toLowerCase(java.util.Locale.ROOT) + "@example.com";
        UUID user = application.user("Member " + scope.wire(), email, "nothing");
        jdbc.sql("update data.\"user\" set team = ?, territory = ? where id = ?")
                .params(Naive.TEAM, Naive.TERRITORY, user)
                .update();
        UUID role = create("role", Map.of("name", "Reaches " + scope.wire()));
        create("userRole", Map.of("person", user.toString(), "role", role.toString()));
        Map<String, String> accounts = new HashMap<>(Map.of("export", "all", "merge", "all", "create", "all"));
        GRADED.forEach(right -> accounts.put(right, scope.wire()));
        Map<String, String> tasks = new HashMap<>(accounts);
        Map<String, String> look = Map.of("read", "all", "create", "all", "import", "all", "export", "all");
        var said = Map.of(
                "account",
                accounts,
                "task",
                tasks,
                "opportunity",
                look,
                "promise",
                look,
                "file",
                Map.of("read", "all", "create", "all"),
                "grant",
                look);
        require(ana.put("/roles/" + role, Map.of("rights", said)));
        members.add(new Member(scope, user, application.as(email)));
    }

    private void fill() {
        for (Naive.Row row : Naive.ROWS) {
            if (Naive.ME.equals(row.ends().owner())) {
                members.forEach(member -> row(row.ends(), member.user(), null, false));
            } else {
                row(row.ends(), row.ends().owner() == null ? null : other, null, false);
            }
        }
        Tie.Ends far = Naive.ROWS.getLast().ends();
        members.forEach(member -> row(far, other, member.user(), false));
        members.forEach(member -> row(far, other, member.user(), true));
        row(far, other, Naive.TEAM, false);
        row(far, absent, null, false);
        members.forEach(member -> create(
                "absence",
                Map.of(
                        "person",
                        absent.toString(),
                        "deputy",
                        member.user().toString(),
                        "startsAt",
                        "2026-01-01T00:00:00Z",
                        "endsAt",
                        "2126-01-01T00:00:00Z")));
        toDo(far);
        for (Row row : accounts.rows()) {
            create(
                    "opportunity",
                    Map.of("name", "Deal " + row.id(), "account", row.id().toString()));
            if (row.sharedWith() != null) {
                String kind = row.sharedWith().equals(Naive.TEAM) ? "team" : "user";
                create(
                        "grant",
                        Map.of(
                                "record",
                                        Map.of(
                                                "object",
                                                "account",
                                                "id",
                                                row.id().toString()),
                                "to",
                                        Map.of(
                                                "object",
                                                kind,
                                                "id",
                                                row.sharedWith().toString()),
                                "access", row.toWrite() ? "write" : "read"));
            }
        }
    }

    /** For each of them, for the one who is away, and for nobody of these. */
    private void toDo(Tie.Ends far) {
        members.forEach(member -> task(far, member.user()));
        task(far, absent);
        task(far, other);
        String party =
                create("contact", Map.of("name", Map.of("family", "Party"))).toString();
        for (Row row : tasks.rows()) {
            create(
                    "promise",
                    Map.of(
                            "what",
                            "Promise " + row.id(),
                            "party",
                            Map.of("object", "contact", "id", party),
                            "about",
                            Map.of("object", "task", "id", row.id().toString())));
        }
    }

    private void task(Tie.Ends like, UUID toDoBy) {
        String word = word();
        Map<String, Object> fields = new HashMap<>(Map.of("subject", "Matrix " + word));
        put(fields, "owner", other);
        put(fields, "team", like.team());
        put(fields, "assignee", toDoBy);
        UUID id = create("task", fields);
        tasks.rows().add(new Row(word, id, stands("task", id), null, false, toDoBy));
    }

    private void row(Tie.Ends like, @Nullable UUID owner, @Nullable UUID sharedWith, boolean toWrite) {
        String word = word();
        Map<String, Object> fields = new HashMap<>(Map.of("name", "Matrix " + word, "tags", List.of(word)));
        put(fields, "owner", owner);
        put(fields, "team", like.team());
        put(fields, "territory", like.territory());
        UUID id = create("account", fields);
        if (owner == null) {
            var nobody = new HashMap<String, Object>();
            nobody.put("becomes", null);
            require(ana.patch("/records/account/" + id, Map.of("fields", Map.of("owner", nobody))));
        }
        accounts.rows().add(new Row(word, id, stands("account", id), sharedWith, toWrite, null));
    }

    /** As it was stored: a team that nobody said is the owner's. */
    private Tie.Ends stands(String table, UUID id) {
        return jdbc.sql("select owner, team, territory from data." + table + " where id = ?")
                .param(id)
                .query((row, n) -> new Tie.Ends(
                        id, row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .single();
    }

    private static void put(Map<String, Object> fields, String key, @Nullable UUID value) {
        if (value != null) {
            fields.put(key, value.toString());
        }
    }

    /** Far enough from each other that none is a slip of another. */
    private String word() {
        int n = accounts.rows().size() + tasks.rows().size();
        String bits = Integer.toBinaryString(64 + n).substring(1);
        return "zq" + bits.replace('0', 'a').replace('1', 'u').replaceAll("(.)", "$1$1") + "kov";
    }

    UUID create(String object, Map<String, ?> fields) {
        var answer = require(ana.post("/records/" + object, Map.of("fields", fields)));
        return UUID.fromString(answer.at("/id").asString());
    }

    static ApiClient.Answer require(ApiClient.Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.text());
        }
        return answer;
    }

    /** Words of the rows somebody may do something with, by the words of their role alone. */
    Set<String> expected(MatrixKind kind, Member member, Right right) {
        return expected(kind, member, right, true);
    }

    /** @param given whether shares count, and what is somebody's to do: they lie in the bin with the record */
    Set<String> expected(MatrixKind kind, Member member, Right right, boolean given) {
        Set<String> words = new LinkedHashSet<>();
        for (Row row : kind.rows()) {
            Tie.Ends ends = row.ends();
            UUID owner = member.user().equals(ends.owner()) ? Naive.ME : ends.owner();
            var told = new Naive.Row(row.word(), new Tie.Ends(row.id(), owner, ends.team(), ends.territory()));
            var granted = given ? granted(member, row) : Naive.Granted.NOT;
            boolean theirs = absent.equals(owner) || given && absent.equals(row.toDoBy()) && WRITTEN.contains(right);
            // A rep may do all that is asked here with what is their own.
            boolean standsIn = theirs && member.scope() != Scope.NONE;
            if (standsIn || Naive.may(right, List.of(member.scope()), told, granted)) {
                words.add(row.word());
            }
        }
        return words;
    }

    private static Naive.Granted granted(Member member, Row row) {
        if (member.user().equals(row.toDoBy())) {
            return Naive.Granted.TO_DO;
        }
        boolean mine = member.user().equals(row.sharedWith()) || Naive.TEAM.equals(row.sharedWith());
        return !mine ? Naive.Granted.NOT : row.toWrite() ? Naive.Granted.WRITE : Naive.Granted.READ;
    }

    /** Whose words an answer speaks. */
    static Set<String> spoken(MatrixKind kind, String answer) {
        Set<String> words = new LinkedHashSet<>();
        kind.rows().stream().map(Row::word).filter(answer::contains).forEach(words::add);
        return words;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
