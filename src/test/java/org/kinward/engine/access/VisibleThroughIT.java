package org.kinward.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.kinward.testing.SearchProbe;

/** What is seen because of what it points to, behind every door that reads, against what the words say. */
class VisibleThroughIT {
    /** Lies in an account or a contact, and is seen through either. */
    public static final class Sheet extends ObjectType {
        public final Field<String> name = text("name").required().title();
        public final Field<Ref> party = toOneOfKeys("party", "account", "contact");

        public Sheet() {
            super("sheet");
            trait("activity");
            visibleThrough(party);
            list(name, party, owner);
            section("main", name, party);
        }
    }

    /** Lies on a sheet, and so is seen through the sheet's account too. */
    public static final class Stamp extends ObjectType {
        public final Field<String> name = text("name").required().title();
        public final Field<Ref> sheet = to("sheet", Sheet.class);

        public Stamp() {
            super("stamp");
            visibleThrough(sheet);
            list(name, sheet, owner);
            section("main", name, sheet);
        }
    }

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.with(Sheet.class, Stamp.class);

    private final ApiClient ana = APPLICATION.administrator();

    /** Sees of accounts, sheets and stamps as far as said, and all contacts or none. */
    private record Member(String name, ApiClient client, String id, String role) {}

    private Member member(String name, Map<String, String> reads) {
        String email = name + "@through.example.com";
        UUID user = APPLICATION.user(name, email, "nothing");
        String role = created("role", Map.of("name", "Through " + name));
        created("userRole", Map.of("person", user.toString(), "role", role));
        says(role, reads);
        return new Member(name, APPLICATION.as(email), user.toString(), role);
    }

    private void says(String role, Map<String, String> reads) {
        Map<String, Map<String, String>> rights = new LinkedHashMap<>();
        reads.forEach((object, scope) -> rights.put(object, Map.of("read", scope, "update", "own", "export", "all")));
        assertThat(ana.put("/roles/" + role, Map.of("rights", rights)).status()).isEqualTo(200);
    }

    private String created(String object, Map<String, ?> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static Map<String, String> in(String object, String id) {
        return Map.of("object", object, "id", id);
    }

    /** Sheets in her account, in others' things and in nothing, and a stamp on each. */
    private record World(
            Member vera,
            Member bia,
            Member nil,
            String hers,
            String theirs,
            Map<String, String> sheets,
            Map<String, String> stamps) {
        String sheet(String name) {
            return "/records/sheet/" + sheets.get(name);
        }
    }

    private World world() {
        Member vera = member("vera", Map.of("account", "own", "contact", "none", "sheet", "own", "stamp", "own"));
        Member bia = member("bia", Map.of("account", "none", "contact", "all", "sheet", "own", "stamp", "none"));
        Member nil = member("nil", Map.of("account", "all", "contact", "all", "sheet", "none", "stamp", "own"));
        String hers = created("account", Map.of("name", "Hers", "owner", vera.id()));
        String theirs = created("account", Map.of("name", "Theirs"));
        String person = created("contact", Map.of("name", "Somebody"));
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("zqahers", created("sheet", Map.of("name", "zqahers", "party", in("account", hers))));
        sheets.put("zqbtheirs", created("sheet", Map.of("name", "zqbtheirs", "party", in("account", theirs))));
        sheets.put("zqcperson", created("sheet", Map.of("name", "zqcperson", "party", in("contact", person))));
        sheets.put("zqdnone", created("sheet", Map.of("name", "zqdnone")));
        sheets.put("zqeown", created("sheet", Map.of("name", "zqeown", "owner", vera.id())));
        Map<String, String> stamps = new LinkedHashMap<>();
        sheets.forEach((name, id) ->
                stamps.put("st" + name, created("stamp", Map.of("name", "st" + name, "sheet", id))));
        new SearchProbe(APPLICATION).settle();
        return new World(vera, bia, nil, hers, theirs, sheets, stamps);
    }

    @Test
    void everyDoorShowsWhatIsSeenThroughSomethingAndNothingElse() {
        World world = world();
        see(world.vera(), "sheet", world.sheets(), Set.of("zqahers", "zqeown"));
        see(world.vera(), "stamp", world.stamps(), Set.of("stzqahers", "stzqeown"));
        see(world.bia(), "sheet", world.sheets(), Set.of("zqcperson"));
        String timeline = world.vera()
                .client()
                .get("/records/account/" + world.hers() + "/timeline")
                .text();
        assertThat(timeline).contains("zqahers");
        assertThat(world.nil().client().get("/records/sheet").status()).isEqualTo(403);
        see(world.nil(), "stamp", world.stamps(), Set.of());
        givesSightAlone(world);
        isSeenAtOnceAndNoLonger(world);
        isNotSeenByAHiddenRelation(world);
    }

    private void givesSightAlone(World world) {
        String one = world.sheet("zqahers");
        var rename = Map.of("fields", Map.of("name", Map.of("becomes", "x")));
        assertThat(world.vera().client().patch(one, rename).status()).isEqualTo(403);
        assertThat(world.bia().client().patch(one, rename).status()).isEqualTo(404);
        String who = ana.get(one + "/access").text();
        assertThat(who).doesNotContain(world.bia().id(), world.nil().id());
        var hers = ana.get(one + "/access")
                .at("/people")
                .valueStream()
                .filter(person ->
                        person.path("user").asString().equals(world.vera().id()))
                .toList();
        assertThat(hers.toString()).contains("\"by\":\"through\"").contains("\"writes\":false");
    }

    /** With no more than the account that changes hands, is shared, or goes into the bin. */
    private void isSeenAtOnceAndNoLonger(World world) {
        Member vera = world.vera();
        var away =
                Map.of("fields", Map.of("owner", Map.of("becomes", world.bia().id())));
        ana.patch("/records/account/" + world.hers(), away);
        see(vera, "sheet", world.sheets(), Set.of("zqeown"));
        var grant = Map.of("record", in("account", world.theirs()), "to", in("user", vera.id()), "access", "read");
        created("grant", grant);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> vera.client().get(world.sheet("zqbtheirs")).status() == 200);
        see(vera, "sheet", world.sheets(), Set.of("zqbtheirs", "zqeown"));
        see(vera, "stamp", world.stamps(), Set.of("stzqbtheirs", "stzqeown"));
        ana.delete("/records/account/" + world.theirs());
        see(vera, "sheet", world.sheets(), Set.of("zqeown"));
    }

    private void isNotSeenByAHiddenRelation(World world) {
        Member bia = world.bia();
        ana.put("/field-rights/sheet", Map.of("rights", Map.of(bia.role(), Map.of("party", "hidden"))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bia.client().get(world.sheet("zqcperson")).status() == 404);
        see(bia, "sheet", world.sheets(), Set.of());
    }

    private void see(Member member, String object, Map<String, String> records, Set<String> expected) {
        Map<String, Predicate<String>> doors = new LinkedHashMap<>(lists(member.client(), object));
        doors.putAll(lookUps(member.client(), object, records));
        List<String> wrong = new ArrayList<>();
        doors.forEach((door, shows) -> {
            Set<String> shown = new TreeSet<>();
            records.keySet().stream().filter(shows).forEach(shown::add);
            if (!shown.equals(new TreeSet<>(expected))) {
                wrong.add(member.name() + " by " + door + ": " + shown + " instead of " + expected);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Predicate<String>> lists(ApiClient client, String object) {
        String root = "/records/" + object;
        var byName = Map.of("by", List.of(Map.of("field", "name")));
        Map<String, Predicate<String>> doors = new LinkedHashMap<>();
        doors.put("list", client.get(root + "?limit=200&fields=name").text()::contains);
        doors.put(
                "sorted list",
                client.get(root + "?limit=200&fields=name&sort=name").text()::contains);
        doors.put("groups", client.post(root + "/groups", byName).text()::contains);
        doors.put("export", client.get(root + "/export?fields=name").text()::contains);
        return doors;
    }

    private static Map<String, Predicate<String>> lookUps(
            ApiClient client, String object, Map<String, String> records) {
        String root = "/records/" + object;
        Function<String, ApiClient.Answer> one = name -> client.get(root + "/" + records.get(name));
        BiFunction<String, String, String> filtered = (operator, name) -> client.post(
                        root + "/query",
                        Map.of("filter", Map.of("field", "name", "op", operator, "value", name), "count", true))
                .text();
        Map<String, Predicate<String>> doors = new LinkedHashMap<>();
        doors.put("record", name -> one.apply(name).status() == 200);
        doors.put(
                "history",
                name -> client.get(root + "/" + records.get(name) + "/history").status() == 200);
        doors.put("search", name -> client.get("/search?q=" + name).text().contains(records.get(name)));
        doors.put(
                "find",
                name -> client.get("/find?objects=" + object + "&q=" + name)
                        .text()
                        .contains(records.get(name)));
        doors.put("filter", name -> filtered.apply("is", name).contains(records.get(name)));
        doors.put("contains", name -> filtered.apply("contains", name).contains(records.get(name)));
        return doors;
    }

    @Test
    void aTypeOfTheWorkspaceIsSeenThroughItsOwnRelation() {
        Member rui = member("rui", Map.of("account", "own"));
        var definition = new LinkedHashMap<String, Object>(Map.of(
                "key", "my.visit",
                "labels", Map.of("en", "Visit"),
                "plurals", Map.of("en", "Visits"),
                "visibleThrough", List.of("my.house"),
                "fields",
                        List.of(Map.of(
                                "key",
                                "my.house",
                                "fieldType",
                                "relation",
                                "labels",
                                Map.of("en", "House"),
                                "settings",
                                Map.of("targets", List.of("account"))))));
        var made = ana.post("/records/typeDefinition", Map.of("fields", definition));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ana.get("/records/my.visit").status() == 200);
        says(rui.role(), Map.of("account", "own", "my.visit", "own"));
        String account = created("account", Map.of("name", "Rui's", "owner", rui.id()));
        String visit = created("my.visit", Map.of("name", "Seen", "my.house", account));
        String other = created("my.visit", Map.of("name", "Unseen"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rui.client().get("/records/my.visit/" + visit).status() == 200);
        assertThat(rui.client().get("/records/my.visit/" + other).status()).isEqualTo(404);
        assertThat(rui.client().get("/records/my.visit").text())
                .contains("Seen")
                .doesNotContain("Unseen");

        String id = made.at("/id").asString();
        for (String wrong : List.of("name", "my.nothing", "owner")) {
            var refused = ana.patch(
                    "/records/typeDefinition/" + id,
                    Map.of("fields", Map.of("visibleThrough", Map.of("becomes", List.of(wrong)))));
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.at("/violations/0/field").asString()).isEqualTo("visibleThrough");
        }
        var circle = ana.post(
                "/records/typeDefinition",
                Map.of(
                        "fields",
                        Map.of(
                                "key", "account",
                                "visibleThrough", List.of("my.seen"),
                                "fields",
                                        List.of(Map.of(
                                                "key",
                                                "my.seen",
                                                "fieldType",
                                                "relation",
                                                "labels",
                                                Map.of("en", "Seen"),
                                                "settings",
                                                Map.of("targets", List.of("my.visit")))))));
        assertThat(circle.status()).as(circle.text()).isEqualTo(422);
        assertThat(circle.at("/violations/0/code").asString()).isEqualTo("ownAncestor");
    }
}
