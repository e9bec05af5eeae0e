package org.kinward.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.attack.Doors.Door;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.kinward.testing.SearchProbe;
import tools.jackson.databind.JsonNode;

/** What somebody inside who wants more, and another site in their browser, may try at every door there is. */
class DoorAttacksIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static Overheard log;
    private static Victim vera;
    private static ApiClient mallory;

    @BeforeAll
    static void people() {
        log = new Overheard();
        vera = new Victim(APPLICATION);
        APPLICATION.user("Mallory", "mallory@example.com", "rep");
        mallory = APPLICATION.as("mallory@example.com");
        log.mustNotHear("what is hers", Victim.WORD);
        log.mustNotHear("an address of a person", "@example.com");
        log.mustNotHear("a name of a person", "Mallory");
        log.mustNotHear("where somebody sits", "127.0.0.1");
        log.mustNotHear("a password", RunningApplication.PASSWORD);
        log.mustNotHear("a password tried", "zq a stolen password");
        log.mustNotHear("a second secret", mallory.get("/session").at("/csrf").asString());
    }

    /** Security events carry ids alone, whatever was tried; and somebody who tries doors is seen. */
    @AfterAll
    static void theLogToldOfItAndGaveNobodyAway() {
        try (var heard = log) {
            System.out.printf(
                    "attacks: %d lines of log, %d of them gave something away%n",
                    heard.lines(), heard.betrayed().size());
            assertThat(heard.betrayed()).isEmpty();
            assertThat(heard.heard("denied · user ")).isTrue();
            assertThat(heard.heard("csrfTokenMissing · user ")).isTrue();
        }
    }

    @Test
    void nothingOfAnothersIsReadOrChangedByItsIdAtAnyDoor() {
        new SearchProbe(APPLICATION).settle();
        Set<String> before = settled();
        Set<String> told = new TreeSet<>();
        Set<String> taken = new TreeSet<>();
        Set<String> unreached = new TreeSet<>();
        Set<String> hers = new TreeSet<>();
        int attempts = 0;
        for (Door door :
                Doors.of(APPLICATION).stream().filter(Door::namesSomething).toList()) {
            Set<Integer> answers = new HashSet<>();
            for (Victim.Thing thing : vera.things.values()) {
                var answer = attempt(mallory, door, thing);
                attempts++;
                answers.add(answer.status());
                if (answer.text().contains(Victim.WORD)) {
                    told.add(door + " of " + thing.object());
                }
                if (answer.status() < 300 && door.changes()) {
                    taken.add(door + " of " + thing.object() + ": " + answer.text());
                }
                if (!door.writes() && attempt(vera.screen, door, thing).text().contains(Victim.WORD)) {
                    hers.add(door.toString());
                }
            }
            if (door.namesOne() && !answers.contains(403) && !answers.contains(404)) {
                unreached.add(door + " " + answers);
            }
        }
        Set<String> after = vera.rows();
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(after);
        after.removeAll(before);
        after.removeIf(row -> !row.startsWith("data."));

        System.out.printf(
                "ids of another's: %d attempts at %d doors; she reads her own at %d; understood too little to say no:"
                        + " %s%n",
                attempts,
                Doors.of(APPLICATION).stream().filter(Door::namesSomething).count(),
                hers.size(),
                unreached);
        assertThat(told).as("read by somebody else").isEmpty();
        assertThat(taken).as("done by somebody else").isEmpty();
        assertThat(gone).as("rows of hers that are changed or gone").isEmpty();
        assertThat(after).as("records about hers that were not there before").isEmpty();
        assertThat(unreached)
                .as("doors that took nothing of this for a request: tell them in anything() what they want to be told")
                .hasSizeLessThan(6);
        assertThat(hers)
                .as("doors by which she reads her own: the attack sees what is to be seen")
                .hasSizeGreaterThanOrEqualTo(8);
    }

    private static ApiClient.Answer attempt(ApiClient who, Door door, Victim.Thing thing) {
        String path = door.at(name -> switch (name) {
            case "object", "type" -> thing.object();
            case "action" -> "convert";
            case "server" -> "smtp";
            case "number" -> "1";
            default -> thing.id();
        });
        return switch (door.takes()) {
            case "octet-stream" -> who.upload(path, "application/octet-stream", Victim.bytes("stolen"));
            case "form-data" ->
                who.upload(path, "multipart/form-data; boundary=x", Victim.form("stolen.csv", "name\nstolen\n"));
            default -> asked(who, door, path, thing);
        };
    }

    private static ApiClient.Answer asked(ApiClient who, Door door, String path, Victim.Thing thing) {
        if (!door.writes()) {
            return who.get(path + "?object=account&field=name&q=zq");
        }
        return who.send(door.method(), path, door.method().equals("DELETE") ? null : anything(thing));
    }

    /** What any of the doors may want to be told. */
    private static Map<String, Object> anything(Victim.Thing thing) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fields", Map.of("name", Map.of("becomes", "stolen"), "subject", Map.of("becomes", "stolen")));
        body.put("name", "stolen");
        body.put("password", "zq a stolen password");
        body.put("current", RunningApplication.PASSWORD);
        body.put("object", thing.object());
        body.put("ids", List.of(thing.id()));
        body.put("with", thing.id());
        body.put("to", "mallory@example.com");
        body.put("input", Map.of());
        body.put("rights", Map.of());
        body.put("roles", List.of());
        body.put("sensitive", false);
        body.put("columns", List.of());
        body.put("encoding", "UTF-8");
        body.put("delimiter", ",");
        body.put("header", true);
        body.put("dateFormat", "yyyy-MM-dd");
        body.put("datesAmbiguous", false);
        body.put("decimal", ".");
        return body;
    }

    /** What readers of the feed still write of hers is not the attacker's doing. */
    private static Set<String> settled() {
        var last = new AtomicReference<>(vera.rows());
        await().atMost(Duration.ofSeconds(10)).until(() -> vera.rows().equals(last.getAndSet(vera.rows())));
        return last.get();
    }

    /** A form, a text, an image of another site: none of them can show the second secret. */
    @Test
    void everyWritingDoorWantsTheSecondSecret() {
        var other = APPLICATION.as("vera@example.com");
        String others = other.get("/session").at("/csrf").asString();
        List<Door> writing = Doors.of(APPLICATION).stream().filter(Door::writes).toList();
        var browser = APPLICATION.as("mallory@example.com");
        Set<String> open = new TreeSet<>();
        Set<String> strangers = new TreeSet<>();
        int attempts = 0;
        for (Door door : writing) {
            if (isForStrangers(door)) {
                strangers.add(door.toString());
                continue;
            }
            for (String shown : List.of("", "wrong", others)) {
                for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
                    browser.with("X-CSRF-Token", shown).with("Content-Type", type);
                    var answer = browser.send(door.method(), door.anywhere(), "{}");
                    attempts++;
                    if (!answer.code().equals("csrfTokenMissing")) {
                        open.add(door + " " + type + " " + answer.status());
                    }
                }
            }
        }
        browser.with("Content-Type", "").with("X-CSRF-Token", "");
        var disguised = browser.with("X-HTTP-Method-Override", "DELETE").get("/session?_method=DELETE");

        System.out.printf(
                "forged writes: %d at %d doors, %d got through; for strangers, with no session to be used: %s%n",
                attempts, writing.size() - strangers.size(), open.size(), strangers);
        assertThat(strangers).hasSizeLessThan(writing.size() / 4);
        assertThat(open).isEmpty();
        assertThat(disguised.status()).isEqualTo(200);
        assertThat(browser.get("/session").status()).as("still there").isEqualTo(200);
        assertThat(APPLICATION
                        .nobody()
                        .with("Content-Type", "text/plain")
                        .send("POST", "/session", "{\"login\":\"mallory@example.com\",\"password\":\"x\"}")
                        .status())
                .as("nobody is signed in as somebody by a form of another site")
                .isEqualTo(415);
    }

    private static boolean isForStrangers(Door door) {
        return !APPLICATION
                .nobody()
                .send(door.method(), door.anywhere(), "{}")
                .code()
                .equals("signInNeeded");
    }

    @Test
    void whatTheServerKeepsForItselfIsWrittenByNobody() {
        List<Map<String, Object>> commands = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (Model model : APPLICATION.bean(Catalogues.class).current().models()) {
            if (model.parent().isPresent()) {
                continue;
            }
            List<String> kept = new ArrayList<>(model.fields().stream()
                    .filter(field -> field.system() || field.readOnly())
                    .map(field -> field.key())
                    .toList());
            kept.addAll(List.of(
                    "version", "deletedAt", "mergedInto", "__proto__", "constructor", "name__fold", "nothing.of"));
            for (String key : kept) {
                fields.add(model.key() + "." + key);
                commands.add(Map.of("do", "create", "object", model.key(), "fields", Map.of(key, "2020-01-01")));
            }
        }
        List<String> accepted = new ArrayList<>();
        int from = 0;
        for (; from < commands.size(); from += 1_000) {
            int to = Math.min(commands.size(), from + 1_000);
            var answer = vera.ana.post("/commands", Map.of("mode", "EACH", "commands", commands.subList(from, to)));
            int at = from;
            for (JsonNode outcome : answer.at("/outcomes")) {
                String field = fields.get(at++);
                if (!refuses(outcome, field.substring(field.indexOf('.') + 1))) {
                    accepted.add(field + " " + outcome);
                }
            }
            assertThat(at)
                    .as(answer.text().substring(0, Math.min(400, answer.text().length())))
                    .isEqualTo(to);
        }
        System.out.printf("mass assignment: %d fields of %s tried%n", commands.size(), "every type");
        assertThat(accepted).isEmpty();
    }

    private static boolean refuses(JsonNode outcome, String field) {
        String said = outcome.toString();
        return !outcome.path("status").asString("").equals("saved")
                && (said.contains("\"" + field + "\"") || said.contains("denied"));
    }

    @Test
    void nobodyMakesThemselvesMoreThanTheyAre() {
        String me = mallory.get("/session").at("/user/id").asString();
        var more =
                Map.of("role", "administrator", "email", "ana@example.com", "active", true, "id", "x", "locale", "pl");

        mallory.patch("/session", more);
        var role = mallory.patch(
                "/records/user/" + me, Map.of("fields", Map.of("role", Map.of("becomes", "administrator"))));
        var further = mallory.post(
                "/records/userRole",
                Map.of(
                        "fields",
                        Map.of("person", me, "role", vera.things.get("role").id())));
        var shared = mallory.post(
                "/records/grant",
                Map.of(
                        "fields",
                        Map.of(
                                "record",
                                Map.of(
                                        "object",
                                        "account",
                                        "id",
                                        vera.things.get("account").id()),
                                "to",
                                Map.of("object", "user", "id", me),
                                "access",
                                "write")));
        var token = mallory.post(
                "/tokens",
                Map.of("name", "hers", "user", vera.things.get("user").id(), "holder", "x"));
        var again = APPLICATION.nobody().post("/setup", Map.of("name", "M", "email", "m@example.com", "password", "x"));

        assertThat(List.of(role.status(), further.status())).allMatch(status -> status == 403 || status == 404);
        assertThat(shared.status()).isBetween(400, 499);
        assertThat(again.status()).isBetween(400, 499);
        var session = mallory.get("/session");
        assertThat(session.at("/user/role").asString("rep")).isEqualTo("rep");
        assertThat(session.at("/user/email").asString("mallory@example.com")).isEqualTo("mallory@example.com");
        String secret = token.at("/token").asString(token.at("/secret").asString(""));
        assertThat(APPLICATION
                        .nobody()
                        .with("Authorization", "Bearer " + secret)
                        .get("/session")
                        .at("/user/id")
                        .asString(me))
                .isEqualTo(me);
    }

    @Test
    void whatIsEndedOpensNothingAgain() {
        APPLICATION.user("Ines", "ines@example.com", "rep");
        var ines = APPLICATION.nobody();
        var in = ines.post("/session", Map.of("login", "ines@example.com", "password", RunningApplication.PASSWORD));
        String cookie = in.header("Set-Cookie").split(";", 2)[0];
        ines.with("X-CSRF-Token", in.at("/csrf").asString());
        var token = ines.post("/tokens", Map.of("name", "once"));
        String bearer =
                "Bearer " + token.at("/token").asString(token.at("/secret").asString());
        assertThat(APPLICATION
                        .nobody()
                        .with("Authorization", bearer)
                        .get("/workspace")
                        .status())
                .isEqualTo(200);

        ines.delete("/tokens/" + token.at("/id").asString());
        ines.delete("/session");

        assertThat(APPLICATION.nobody().with("Cookie", cookie).get("/session").status())
                .isEqualTo(401);
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(APPLICATION
                                .nobody()
                                .with("Authorization", bearer)
                                .get("/workspace")
                                .status())
                        .isEqualTo(401));
        assertThat(APPLICATION
                        .nobody()
                        .with("Cookie", "session=" + bearer.substring(7))
                        .get("/session")
                        .status())
                .as("a token is no session")
                .isEqualTo(401);
        assertThat(APPLICATION
                        .nobody()
                        .with("Authorization", "Bearer " + cookie.substring(cookie.indexOf('=') + 1))
                        .get("/session")
                        .status())
                .as("nor a session a token")
                .isEqualTo(401);
    }
}
