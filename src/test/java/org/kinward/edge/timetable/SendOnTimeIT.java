package org.kinward.edge.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.edge.post.out.PostOffice;
import org.kinward.engine.identity.Courier;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is sent at its hour: over real SMTP, once for each reader and day, and with nothing they may not see. */
class SendOnTimeIT {
    private static final String HOME = "https://crm.example";

    @RegisterExtension
    static final RunningApplication APPLICATION =
            RunningApplication.start(Map.of("kinward.mail.timeout", "3s", "kinward.address", HOME));

    private static final Courier COURIER = APPLICATION.bean(Courier.class);
    /** Before there is any account to send by. */
    private static final boolean READY_AT_FIRST = COURIER.ready();

    private static final PostOffice POST = new PostOffice(APPLICATION);
    private static final ApiClient ANA = APPLICATION.administrator();
    private static final SendOnTime JOB = APPLICATION.bean(SendOnTime.class);
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final LocalDate TOMORROW = LocalDate.now(LISBON).plusDays(1);

    @AfterAll
    static void close() {
        POST.close();
    }

    private record Person(UUID id, ApiClient client) {}

    private static Person person(String name, String email, String locale) {
        UUID id = APPLICATION.user(name, email, "rep");
        change("user", id.toString(), Map.of("locale", locale, "timeZone", LISBON.getId()));
        return new Person(id, APPLICATION.as(email));
    }

    private static void change(String object, String id, Map<String, Object> fields) {
        Map<String, Object> changes = new HashMap<>();
        fields.forEach((key, value) -> changes.put(key, Map.of("becomes", value)));
        var changed = ANA.patch("/records/" + object + "/" + id, Map.of("fields", changes));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private static String task(String subject, Person of, LocalDate due) {
        return POST.made(
                "task",
                Map.of(
                        "subject",
                        subject,
                        "assignee",
                        of.id().toString(),
                        "owner",
                        of.id().toString(),
                        "due",
                        due.toString()));
    }

    private static void told(Person who, int notices) {
        await().atMost(PostOffice.SOON)
                .untilAsserted(() -> assertThat(
                                who.client().get("/records/notification").at("/items"))
                        .hasSize(notices));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(LISBON).toInstant();
    }

    private static void run(Instant now) {
        JOB.run(COURIER, now);
    }

    private static String part(MimeMessage mail, int which) throws Exception {
        var whole = (MimeMultipart) mail.getContent();
        Object first = whole.getBodyPart(0).getContent();
        var both = first instanceof MimeMultipart inner ? inner : whole;
        return both.getBodyPart(which).getContent().toString();
    }

    @Test
    void aDigestTellsWhatIsNewAndDueOnceADayInItsReadersLanguage() throws Exception {
        Person zofia = person("Zofia Zając", "zofia@digest.example", "pl");
        Person idle = person("Ivo Idle", "ivo@digest-idle.example", "en");
        String open = task("Count <b>chairs</b>", zofia, TOMORROW);
        String read = task("Read meanwhile", zofia, TOMORROW.plusDays(9));
        String gone = task("Not hers any more", zofia, TOMORROW.plusDays(9));
        told(zofia, 3);
        var notices = zofia.client().get("/records/notification").at("/items");
        for (var one : notices) {
            if (one.path("about").path("id").asString().equals(read)) {
                zofia.client()
                        .patch(
                                "/records/notification/" + one.path("id").asString(),
                                Map.of(
                                        "fields",
                                        Map.of(
                                                "readAt",
                                                Map.of("becomes", Instant.now().toString()))));
            }
        }
        change(
                "task",
                gone,
                Map.of(
                        "owner",
                        ANA.get("/session").at("/user/id").asString(),
                        "assignee",
                        ANA.get("/session").at("/user/id").asString()));

        run(at(TOMORROW, 7, 59));
        assertThat(POST.delivered("digest.example")).isEmpty();
        run(at(TOMORROW, 8, 5));
        run(at(TOMORROW, 8, 6));

        MimeMessage mail = POST.only("digest.example");
        assertThat(mail.getSubject()).contains("nowości i terminy");
        assertThat(mail.getFrom()[0].toString()).contains("us@example.com");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String text = part(mail, 0);
        String html = part(mail, 1);
        assertThat(text)
                .contains("Dzień dobry, Zofia Zając", "Dzisiaj", "Czeka na reakcję", "Zlecenie zadania: Ana Alves");
        assertThat(text).contains("Count <b>chairs</b>", HOME + "/app/o/task/" + open);
        assertThat(html).contains("Count &lt;b&gt;chairs&lt;/b&gt;", "href=\"" + HOME + "/app/o/task/" + open + "\"");
        assertThat(text + html).doesNotContain("Read meanwhile").doesNotContain("Not hers any more");
        assertThat(POST.delivered("digest-idle.example")).isEmpty();
        assertThat(idle.id()).isNotEqualTo(zofia.id());

        // The next day has news of its own alone, and a mail where nothing is new is none.
        run(at(TOMORROW.plusDays(1), 8, 5));
        assertThat(POST.delivered("digest.example")).hasSize(1);
    }

    @Test
    void ofManyWhoSendADigestOneDoesAndWhoeverWantsNoneGetsNone() throws Exception {
        assertThat(READY_AT_FIRST).isFalse();
        Person many = person("Mia Many", "mia@hands.example", "en");
        Person late = person("Lia Late", "lia@late.example", "en");
        Person none = person("Nia None", "nia@none.example", "en");
        assertThat(none.client()
                        .post("/records/noticeHabit", Map.of("fields", Map.of("digest", "off")))
                        .status())
                .isEqualTo(201);
        assertThat(late.client()
                        .post("/records/noticeHabit", Map.of("fields", Map.of("digestHour", 18)))
                        .status())
                .isEqualTo(201);
        assertThat(late.client()
                        .post("/records/noticeHabit", Map.of("fields", Map.of("digestHour", 24)))
                        .status())
                .isEqualTo(422);
        for (Person one : List.of(many, late, none)) {
            task("Something to do", one, TOMORROW);
            told(one, 1);
        }
        List<Thread> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(Thread.ofVirtual().start(() -> run(at(TOMORROW, 9, 0))));
        }
        for (Thread one : processes) {
            one.join();
        }
        assertThat(POST.delivered("hands.example")).hasSize(1);
        assertThat(POST.delivered("late.example")).isEmpty();
        run(at(TOMORROW, 18, 1));
        assertThat(POST.delivered("late.example")).hasSize(1);
        assertThat(POST.delivered("none.example")).isEmpty();
        assertThat(POST.delivered("hands.example")).hasSize(1);
    }

    @Test
    void whileTheServerIsAwayEverythingWaits() {
        Person wait = person("Wim Wait", "wim@wait.example", "pt-PT");
        task("Esperar", wait, TOMORROW);
        told(wait, 1);
        int port = POST.port();
        change("mailAccount", POST.ours(), Map.of("smtpPort", 1));
        run(at(TOMORROW, 8, 30));
        change("mailAccount", POST.ours(), Map.of("smtpPort", port));
        assertThat(POST.delivered("wait.example")).isEmpty();
        run(at(TOMORROW, 8, 40));
        assertThat(POST.delivered("wait.example")).hasSize(1);
    }

    @Test
    void aReportGoesToEachWithTheirOwnFiguresUntilItIsStopped() throws Exception {
        Person rita = person("Rita Reis", "rita@figures.example", "pt-PT");
        Person rui = person("Rui Rocha", "rui@others.example", "en");
        for (int i = 0; i < 3; i++) {
            POST.made(
                    "task",
                    Map.of("subject", "=HYPERLINK " + i, "owner", rita.id().toString(), "priority", "high"));
        }
        POST.made("task", Map.of("subject", "Of Rui", "owner", rui.id().toString(), "priority", "low"));
        var definition = countedByPriorityAndMonth();
        String report = POST.made(
                "report",
                Map.of("name", "Tasks <now>", "objectType", "task", "definition", definition, "sharing", "all"));
        String hidden = POST.made(
                "report",
                Map.of("name", "Private", "objectType", "task", "definition", definition, "sharing", "private"));
        String dashboard = POST.made(
                "dashboard",
                Map.of(
                        "name",
                        "Both",
                        "sharing",
                        "all",
                        "tiles",
                        List.of(Map.of("report", report, "heading", "First"), Map.of("report", hidden))));
        String schedule = schedule("report", report, rita, rui);
        String unseen = schedule("report", hidden, rui);
        String both = schedule("dashboard", dashboard, rui);
        itIsItsMakersAndReadersMayOnlySeeOrMuteIt(schedule, rita, rui);

        LocalDate monday = TOMORROW.with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.MONDAY));
        run(at(monday, 6, 59));
        assertThat(POST.delivered("figures.example")).isEmpty();
        run(at(monday, 7, 1));
        run(at(monday, 7, 2));

        theMailTellsItsReadersFiguresAlone(POST.only("figures.example"), report);
        MimeMessage of = POST.only("others.example");
        assertThat(of.getSubject()).startsWith("Both, ");
        assertThat(part(of, 0))
                .contains("First", "Low")
                .doesNotContain("Private")
                .doesNotContain("High");

        howItStandsIsToldToWhomItConcerns(schedule, rita, rui);
        assertThat(rita.client().get("/reports/sendings").text())
                .contains(schedule)
                .doesNotContain(unseen);
        assertThat(ANA.delete("/records/reportSchedule/" + both).status()).isEqualTo(204);
        run(at(monday.plusDays(7), 7, 1));
        assertThat(POST.delivered("others.example")).hasSize(1);
        assertThat(POST.delivered("figures.example")).hasSize(2);
        whatRestsGoesToNobody(schedule, rita, monday.plusDays(14));
        assertThat(JdbcClient.create(APPLICATION.dataSource())
                        .sql("select count(*) from engine.sent_on_time where what = ?")
                        .param("report." + schedule)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private static void howItStandsIsToldToWhomItConcerns(String schedule, Person rita, Person rui) {
        JsonNode gone = standing(ANA, schedule, rita);
        assertThat(gone.path("outcome").asString()).isEqualTo("sent");
        assertThat(gone.path("sentAt").isString()).isTrue();
        assertThat(Instant.parse(gone.path("next").asString()).atZone(LISBON).getHour())
                .isEqualTo(7);
        // That he wants it no more is told to who has it sent, and to nobody else.
        assertThat(standing(ANA, schedule, rui).path("left").asBoolean()).isTrue();
        assertThat(standing(rita.client(), schedule, rui).path("left").asBoolean())
                .isFalse();
        assertThat(rui.client().get("/reports/sendings").at("/links").asBoolean())
                .isTrue();
    }

    private static void whatRestsGoesToNobody(String schedule, Person reader, LocalDate day) {
        change("reportSchedule", schedule, Map.of("paused", true));
        run(at(day, 7, 1));
        assertThat(POST.delivered("figures.example")).hasSize(2);
        assertThat(standing(ANA, schedule, reader).path("next").isNull()).isTrue();
    }

    private static JsonNode standing(ApiClient asker, String schedule, Person reader) {
        return asker.get("/reports/sendings")
                .at("/items")
                .valueStream()
                .filter(one -> one.path("schedule").asString().equals(schedule))
                .flatMap(one -> one.path("readers").valueStream())
                .filter(one -> one.path("reader").asString().equals(reader.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> countedByPriorityAndMonth() {
        return Map.of(
                "filter", Map.of("field", "subject", "op", "isNotEmpty"),
                "by", List.of(Map.of("field", "priority"), Map.of("field", "createdAt", "bucket", "month")),
                "measures",
                        List.of(
                                Map.of("key", "n", "kind", "count"),
                                Map.of("key", "m", "kind", "count", "shown", false)));
    }

    private static void theMailTellsItsReadersFiguresAlone(MimeMessage mail, String report) throws Exception {
        assertThat(mail.getSubject()).startsWith("Tasks <now>, ");
        assertThat(part(mail, 1))
                .contains("<table", "Alta", ">3<", "Total", "Tasks &lt;now&gt;", HOME + "/app/reports/report/" + report)
                .doesNotContain("Baixa");
        var file = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("Tasks now.csv");
        assertThat(new String(file.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("\uFEFFPrioridade,")
                .contains("Alta,", ",3")
                .doesNotContain("Baixa");
    }

    private static void itIsItsMakersAndReadersMayOnlySeeOrMuteIt(String schedule, Person rita, Person rui) {
        assertThat(rita.client().get("/records/reportSchedule/" + schedule).status())
                .isEqualTo(200);
        assertThat(rita.client().delete("/records/reportSchedule/" + schedule).status())
                .isEqualTo(403);
        assertThat(rui.client()
                        .post(
                                "/records/muted",
                                Map.of(
                                        "fields",
                                        Map.of(
                                                "kind",
                                                "reportSchedule",
                                                "about",
                                                Map.of("object", "reportSchedule", "id", schedule))))
                        .status())
                .isEqualTo(201);
    }

    private static String schedule(String object, String about, Person... readers) {
        return POST.made(
                "reportSchedule",
                Map.of(
                        "about",
                        Map.of("object", object, "id", about),
                        "recurrence",
                        "FREQ=WEEKLY;BYDAY=MO",
                        "hour",
                        7,
                        "readers",
                        java.util.Arrays.stream(readers)
                                .map(one -> Map.of("who", one.id().toString()))
                                .toList()));
    }
}
