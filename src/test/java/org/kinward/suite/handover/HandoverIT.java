package org.kinward.suite.handover;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.edge.post.out.PostOffice;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class HandoverIT {
    private static final int CUSTOMERS = 40;

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static UUID rui;
    private static UUID eva;
    private static ApiClient ruis;
    private static ApiClient evas;
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @BeforeAll
    static void people() {
        var admin = APPLICATION.administrator();
        String south = made(admin, "team", Map.of("name", "South"));
        String north = made(admin, "team", Map.of("name", "North"));
        rui = APPLICATION.user("Rui", "rui@example.com", "rep");
        eva = APPLICATION.user("Eva", "eva@example.com", "rep");
        admin.patch("/records/user/" + rui, Map.of("fields", Map.of("team", Map.of("becomes", south))));
        admin.patch("/records/user/" + eva, Map.of("fields", Map.of("team", Map.of("becomes", north))));
        ruis = APPLICATION.as("rui@example.com");
        evas = APPLICATION.as("eva@example.com");
    }

    private static String made(ApiClient by, String object, Map<String, ?> fields) {
        var answer = by.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static Map<String, String> ref(String object, String id) {
        return Map.of("object", object, "id", id);
    }

    private static void await(Callable<Boolean> what) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!what.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static String state(ApiClient by, String id) {
        return by.get("/records/handover/" + id).at("/state").asString();
    }

    private String propose(ApiClient by, Map<String, List<String>> parties, Map<String, ?> besides) {
        Map<String, Object> fields = new HashMap<>(besides);
        fields.put("name", "Rui to Eva");
        fields.put("giver", rui.toString());
        fields.put("receiver", eva.toString());
        fields.put("parties", parties);
        return made(by, "handover", fields);
    }

    private List<String> owners(String table, List<String> ids) {
        return jdbc.sql("select distinct cast(owner as text) from data." + table + " where cast(id as text) in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list();
    }

    /** A customer with everything on it, among others with nothing. */
    private record World(List<String> accounts, String contact, String task, String done, Map<String, String> along) {
        static World make() {
            List<String> accounts = new ArrayList<>();
            for (int one = 0; one < CUSTOMERS; one++) {
                accounts.add(made(
                        ruis,
                        "account",
                        Map.of(
                                "name",
                                "Customer " + one,
                                "address",
                                Map.of("country", one % 2 == 0 ? "PL" : "GB"),
                                "emails",
                                List.of(Map.of("value", "office" + one + "@example.com")))));
            }
            var first = ref("account", accounts.getFirst());
            String contact = made(
                    ruis,
                    "contact",
                    Map.of(
                            "name", Map.of("given", "Ada", "family", "Lima"),
                            "emails", List.of(Map.of("value", "ada@example.com")),
                            "preferredLanguage", "pt-PT"));
            var ada = ref("contact", contact);
            String task = made(ruis, "task", Map.of("subject", "Call", "about", first, "assignee", rui));
            String done = made(
                    ruis, "task", Map.of("subject", "Was called", "about", first, "assignee", rui, "status", "done"));
            Map<String, String> along = Map.of(
                    "works_at",
                    made(ruis, "worksAt", Map.of("contact", contact, "account", accounts.getFirst())),
                    "need",
                    made(ruis, "need", Map.of("words", "Room", "party", first)),
                    "promise",
                    made(ruis, "promise", Map.of("what", "An offer", "party", ada)),
                    "note",
                    made(ruis, "note", Map.of("body", "<p>Likes tea</p>", "about", ada)),
                    "contact",
                    contact,
                    "task",
                    task);
            return new World(accounts, contact, task, done, along);
        }

        String first() {
            return accounts.getFirst();
        }
    }

    @Test
    void customersGoOverWithAllThatHangsOnThemOnceTheReceiverHasAcceptedAndComeBackAsOne() throws Exception {
        World world = World.make();
        previewed(world);
        String handover = propose(
                ruis,
                Map.of("account", world.accounts()),
                Map.of(
                        "tasks", "each",
                        "letters", "standard",
                        "keepReading", true,
                        "introduction", "Dear {customer}, {receiver} takes over from {giver}."));
        await(() -> evas.get("/records/notification").text().contains(handover));
        assertThat(owners("account", world.accounts())).as("nothing moves yet").containsExactly(rui.toString());
        offered(world, handover);
        await(() -> ruis.post("/records/handover/" + handover + "/actions/accept", Map.of())
                        .status()
                == 422);
        var state = Map.of("fields", Map.of("state", Map.of("becomes", "accepted")));
        assertThat(ruis.patch("/records/handover/" + handover, state).status())
                .as("the proposer answers not")
                .isEqualTo(422);

        long began = System.nanoTime();
        var accepted = evas.post("/records/handover/" + handover + "/actions/accept", Map.of());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        await(() -> state(evas, handover).equals("done"));
        System.out.printf(
                "hand-over: %d customers with what hangs on them in %d ms%n",
                CUSTOMERS, Duration.ofNanos(System.nanoTime() - began).toMillis());

        wentOver(world);
        assertThat(contents(evas, handover).at("/shown"))
                .hasSize(CUSTOMERS)
                .allMatch(one -> one.path("open").asBoolean());
        introduces(world, handover);
        comesBack(world, handover);
    }

    /** To the person we know at a company, else to the company, in their language and as they are greeted. */
    private void introduces(World world, String handover) throws Exception {
        var drafts = evas.post(
                "/records/email/query",
                Map.of(
                        "filter", Map.of("field", "handover.introduces", "op", "is", "value", handover),
                        "fields", List.of("subject", "body", "status", "about", "owner"),
                        "limit", 100));
        assertThat(drafts.at("/items").size()).isEqualTo(CUSTOMERS);
        Map<String, String> bodies = new HashMap<>();
        drafts.at("/items").forEach(one -> {
            assertThat(one.path("status").asString()).isEqualTo("draft");
            assertThat(one.at("/owner/id").asString()).isEqualTo(eva.toString());
            bodies.put(one.at("/about/id").asString(), one.path("body").asString());
        });
        assertThat(bodies.get(world.first()))
                .startsWith("<p>Exma. Senhora D. Ada Lima,</p>")
                .contains("A partir de hoje, Eva");
        assertThat(bodies.get(world.accounts().get(1)))
                .startsWith("<p>Dear Sir or Madam,</p>")
                .contains("From today Eva");
        assertThat(bodies.get(world.accounts().get(2)))
                .startsWith("<p>Szanowni Państwo,</p>")
                .contains("od dziś");
        assertThat(jdbc.sql("select c.address from data.correspondent c join data.email e on e.id = c.parent where"
                                + " cast(e.about as text) = ?")
                        .param(world.first())
                        .query(String.class)
                        .list())
                .containsExactly("ada@example.com");
        System.out.printf("letters: %s%n", drafts.at("/items/0"));
        halfOfThemGo(drafts.at("/items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .limit(CUSTOMERS / 2)
                .toList());
    }

    /** They go as the hand-over's page sends them: all for one moment, each once. */
    private void halfOfThemGo(List<String> letters) throws Exception {
        try (var post = new PostOffice(APPLICATION)) {
            String at = Instant.now().plusSeconds(2).toString();
            for (String one : letters) {
                var going = evas.post("/records/email/" + one + "/actions/send", Map.of("input", Map.of("at", at)));
                assertThat(going.status()).as(going.text()).isEqualTo(200);
            }
            await(() -> jdbc.sql("select count(*) from data.email where status = 'sent'")
                            .query(Integer.class)
                            .single()
                    == letters.size());
            List<String> readers = new ArrayList<>();
            for (MimeMessage one : post.delivered("example.com")) {
                readers.add(one.getAllRecipients()[0].toString());
            }
            assertThat(readers).hasSize(letters.size()).doesNotHaveDuplicates();
        }
    }

    private void previewed(World world) {
        String others = made(evas, "account", Map.of("name", "Eva's already"));
        var preview = ruis.post(
                "/handovers/preview",
                Map.of("giver", rui, "parties", Map.of("account", plus(world.accounts(), others))));
        assertThat(preview.at("/parties/account").size()).isEqualTo(CUSTOMERS);
        assertThat(preview.at("/left").asInt()).isEqualTo(1);
        assertThat(preview.at("/along").toString())
                .isEqualTo("{\"contact\":1,\"need\":1,\"note\":1,\"promise\":1,\"task\":2,\"worksAt\":1}");
        assertThat(evas.post("/handovers/preview", Map.of("giver", rui))
                        .at("/parties")
                        .isEmpty())
                .as("nobody gives what they may not change")
                .isTrue();
    }

    private static ApiClient.Answer contents(ApiClient by, String handover) {
        return by.get("/handovers/" + handover + "/contents");
    }

    /** The receiver reads names, and how much there is of what; nothing else, and nothing by a proposal of their own. */
    private void offered(World world, String handover) {
        var offered = contents(evas, handover);
        assertThat(offered.at("/size").asInt()).isEqualTo(CUSTOMERS);
        assertThat(offered.at("/left").asInt()).isZero();
        assertThat(offered.at("/shown"))
                .hasSize(CUSTOMERS)
                .noneMatch(one -> one.path("open").asBoolean());
        assertThat(offered.at("/shown/0/title").asString()).isEqualTo("Customer 0");
        assertThat(offered.at("/along").toString())
                .isEqualTo("{\"contact\":1,\"need\":1,\"note\":1,\"promise\":1,\"task\":2,\"worksAt\":1}");
        assertThat(evas.get("/records/account/" + world.first()).status())
                .as("a name opens nothing")
                .isEqualTo(404);
        assertThat(contents(ruis, handover).at("/shown"))
                .hasSize(CUSTOMERS)
                .allMatch(one -> one.path("open").asBoolean());
        APPLICATION.user("Bea", "bea@example.com", "rep");
        assertThat(contents(APPLICATION.as("bea@example.com"), handover).status())
                .isEqualTo(404);

        String grabbed = propose(evas, Map.of("account", world.accounts()), Map.of());
        var nothing = contents(evas, grabbed);
        assertThat(nothing.at("/shown")).as("who may not give shows nothing").isEmpty();
        assertThat(nothing.at("/left").asInt()).isEqualTo(CUSTOMERS);
        assertThat(nothing.at("/along")).isEmpty();
        assertThat(evas.post("/records/handover/" + grabbed + "/actions/withdraw", Map.of())
                        .status())
                .isEqualTo(200);
    }

    private void wentOver(World world) throws Exception {
        assertThat(owners("account", world.accounts())).containsExactly(eva.toString());
        world.along()
                .forEach((table, id) ->
                        assertThat(owners(table, List.of(id))).as(table).containsExactly(eva.toString()));
        assertThat(evas.get("/records/task/" + world.task()).at("/assignee/id").asString())
                .isEqualTo(eva.toString());
        assertThat(evas.get("/records/task/" + world.done()).at("/assignee/id").asString())
                .as("who did it")
                .isEqualTo(rui.toString());
        assertThat(jdbc.sql("select description from data.task where subject like 'Say hello to Customer 0,%'")
                        .query(String.class)
                        .single())
                .isEqualTo("Dear Customer 0, Eva takes over from Rui.");
        String first = "/records/account/" + world.first();
        await(() -> ruis.get(first).status() == 200);
        var renamed = Map.of("fields", Map.of("name", Map.of("becomes", "Mine still")));
        assertThat(ruis.patch(first, renamed).status()).as("sees, and no more").isEqualTo(403);
    }

    private void comesBack(World world, String handover) throws Exception {
        String command = jdbc.sql(
                        "select cast(command as text) from engine.feed_line where record = cast(? as uuid) order by"
                                + " version desc limit 1")
                .param(handover)
                .query(String.class)
                .single();
        assertThat(evas.post("/undos", Map.of("command", command)).status()).isLessThan(300);
        await(() -> owners("account", world.accounts()).equals(List.of(rui.toString())));
        await(() -> owners("task", List.of(world.task())).equals(List.of(rui.toString())));
        // What has gone was said, and stays; the other letters are no more.
        await(() -> jdbc.sql("select count(*) from data.email where deleted_at is null")
                .query(Integer.class)
                .single()
                .equals(CUSTOMERS / 2));
    }

    private static List<String> plus(List<String> some, String one) {
        List<String> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    @Test
    void whatIsDeclinedStaysWithItsReasonAndALeaverGivesAll() throws Exception {
        UUID leo = APPLICATION.user("Leo", "leo@example.com", "rep");
        var leos = APPLICATION.as("leo@example.com");
        String left = made(leos, "account", Map.of("name", "Left behind"));
        var admin = APPLICATION.administrator();
        admin.patch("/records/user/" + leo, Map.of("fields", Map.of("active", Map.of("becomes", false))));
        var found = admin.post("/handovers/preview", Map.of("giver", leo));
        assertThat(found.at("/parties/account/0").asString()).isEqualTo(left);
        String handover = leavers(leo, found.at("/parties"));
        assertThat(contents(evas, handover).at("/shown/0/title").asString()).isEqualTo("Left behind");

        assertThat(evas.post("/records/handover/" + handover + "/actions/decline", Map.of())
                        .status())
                .as("a reason")
                .isEqualTo(422);
        assertThat(evas.post(
                                "/records/handover/" + handover + "/actions/decline",
                                Map.of("input", Map.of("reason", "Too many")))
                        .status())
                .isEqualTo(200);
        assertThat(state(admin, handover)).isEqualTo("declined");
        assertThat(contents(evas, handover).at("/shown"))
                .as("no longer asked, no longer told")
                .isEmpty();
        assertThat(owners("account", List.of(left))).containsExactly(leo.toString());

        String again = leavers(leo, found.at("/parties"));
        evas.post("/records/handover/" + again + "/actions/accept", Map.of());
        await(() -> state(evas, again).equals("done"));
        assertThat(owners("account", List.of(left))).containsExactly(eva.toString());

        jdbc.sql("update data.handover set check_on = current_date - 1 where id = cast(? as uuid)")
                .param(again)
                .update();
        APPLICATION.bean(CheckHandovers.class).run();
        APPLICATION.bean(CheckHandovers.class).run();
        assertThat(jdbc.sql("select description from data.task where subject = 'Not in touch since taking over from"
                                + " Leo: 1'")
                        .query(String.class)
                        .list())
                .containsExactly("Left behind");
    }

    private static String leavers(UUID leo, Object parties) {
        Map<String, Object> fields = Map.of(
                "name",
                "Leo's",
                "giver",
                leo.toString(),
                "receiver",
                eva.toString(),
                "parties",
                parties,
                "tasks",
                "one");
        return made(APPLICATION.administrator(), "handover", fields);
    }
}
