package org.kinward.attack;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vera, whose records, files, keys and settings are nobody's but hers. Whatever of them can be read holds one word. */
final class Victim {
    static final String WORD = "zqvera";

    final ApiClient screen;
    final ApiClient ana;
    /** Types and ids of all there is of hers, by what it is. */
    final Map<String, Thing> things = new LinkedHashMap<>();

    private final JdbcClient jdbc;

    record Thing(String object, String id) {}

    Victim(RunningApplication application) {
        jdbc = JdbcClient.create(application.dataSource());
        ana = application.administrator();
        UUID user = application.user("Vera", "vera@example.com", "rep");
        screen = application.as("vera@example.com");
        things.put("user", new Thing("user", user.toString()));
        records();
        String account = things.get("account").id();
        var file = screen.upload(
                "/records/account/" + account + "/files?name=" + WORD + ".txt",
                "application/octet-stream",
                bytes(WORD + " content"));
        things.put("file", new Thing("file", id(file)));
        keep("token", "token", screen.post("/tokens", Map.of("name", WORD)));
        String session = screen.get("/sessions").at("/items/0/id").asString();
        things.put("session", new Thing("session", session));
        things.put("import", new Thing("import", bringIn(screen)));
        screen.post("/agenda/feed", Map.of());
        settings(user);
    }

    private void records() {
        String account = made(screen, "account", Map.of("name", WORD + " account"));
        made(screen, "contact", Map.of("name", Map.of("given", WORD, "family", "Contact")));
        made(screen, "opportunity", Map.of("name", WORD + " deal", "account", account));
        made(screen, "lead", Map.of("company", WORD + " lead"));
        made(
                screen,
                "appointment",
                Map.of(
                        "subject",
                        WORD + " meeting",
                        "startsAt",
                        "2026-11-23T10:00:00Z",
                        "endsAt",
                        "2026-11-23T11:00:00Z"));
        made(screen, "task", Map.of("subject", WORD + " task"));
    }

    private void settings(UUID user) {
        String account = made(
                ana,
                "mailAccount",
                Map.of(
                        "name",
                        "Vera's",
                        "address",
                        "vera@example.com",
                        "holder",
                        user.toString(),
                        "smtpHost",
                        "mail.invalid"));
        require(ana.put("/mail/accounts/" + account + "/smtp/password", Map.of("password", "of her mailbox")));
        made(
                ana,
                "webhook",
                Map.of(
                        "name",
                        WORD,
                        "address",
                        "https://hook.invalid/",
                        "events",
                        List.of(Map.of("object", "account"))));
        made(ana, "role", Map.of("name", WORD + " role"));
    }

    private String made(ApiClient who, String object, Map<String, ?> fields) {
        var answer = require(who.post("/records/" + object, Map.of("fields", fields)));
        keep(object, object, answer);
        return id(answer);
    }

    private void keep(String name, String object, ApiClient.Answer made) {
        things.put(name, new Thing(object, id(require(made))));
    }

    private static String id(ApiClient.Answer made) {
        return require(made).at("/id").asString();
    }

    static ApiClient.Answer require(ApiClient.Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.text());
        }
        return answer;
    }

    /** A file of hers that waits to be brought in. */
    private static String bringIn(ApiClient who) {
        byte[] form = form(WORD + ".csv", "name\n" + WORD + " row\n");
        return id(who.upload("/imports", "multipart/form-data; boundary=x", form));
    }

    static byte[] form(String name, String content) {
        return bytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--x--\r\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Every row of the database that speaks of hers, but for what is told of those who ask. */
    Set<String> rows() {
        String ids = things.values().stream().map(Thing::id).collect(Collectors.joining("|"));
        Set<String> rows = new TreeSet<>();
        jdbc.sql("""
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname in ('data', 'engine')
               and c.relname !~ '^(audit|attempt|scheduled|search|feed_consumer|job)'
            """)
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("select t::text from " + table + " t where t::text ~ ?")
                        .param(ids)
                        .query(String.class)
                        .list()
                        .forEach(row -> rows.add(table + " " + row)));
        return rows;
    }
}
