package org.kinward.edge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.node.ObjectNode;

/** What calendars are told, and who tells them apart. */
class CalendarFeedIT {
    private static final String BROUGHT = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:vistoria@example.org
        SUMMARY:Vistoria
        DTSTART;TZID=Europe/Warsaw:20261019T100000
        DTEND;TZID=Europe/Warsaw:20261019T103000
        RRULE:FREQ=WEEKLY;BYDAY=MO
        EXDATE;TZID=Europe/Warsaw:20261109T100000
        ATTENDEE;PARTSTAT=ACCEPTED:mailto:iva.calendar@example.com
        ATTENDEE:mailto:ninguem@example.org
        END:VEVENT
        BEGIN:VEVENT
        UID:vistoria@example.org
        RECURRENCE-ID;TZID=Europe/Warsaw:20261026T100000
        SUMMARY:Vistoria, mais tarde
        DTSTART;TZID=Europe/Warsaw:20261026T150000
        DTEND;TZID=Europe/Warsaw:20261026T160000
        END:VEVENT
        BEGIN:VTODO
        UID:relatorio@example.org
        SUMMARY:Escrever o relatório
        DUE;VALUE=DATE:20261030
        END:VTODO
        END:VCALENDAR
        """;

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void aCalendarReadsOnesOwnAgendaWithSeriesAndWhatDiffersFromThem() {
        var me = APPLICATION.user("Cela Calendário", "cela@example.com", "rep").toString();
        var cela = APPLICATION.as("cela@example.com");
        var contact = contact(me);
        var series = made(
                cela,
                Map.of(
                        "subject", "Ronda; com, vírgulas",
                        "startsAt", "2026-10-19T08:00:00Z",
                        "timeZone", "Europe/Warsaw",
                        "recurrence", "FREQ=WEEKLY;BYDAY=MO",
                        "reminders", List.of("m15"),
                        "participants", List.of(Map.of("who", Map.of("object", "contact", "id", contact)))));
        made(
                cela,
                Map.of(
                        "subject", "Ronda, mais tarde",
                        "startsAt", "2026-11-02T13:00:00Z",
                        "series", series,
                        "occurrence", "2026-11-02T09:00:00Z"));
        made(
                cela,
                Map.of(
                        "subject",
                        "Feriado",
                        "startsAt",
                        "2026-12-01T00:00:00Z",
                        "timeZone",
                        "Europe/Lisbon",
                        "allDay",
                        true));
        made(ana, Map.of("subject", "De mais ninguém", "startsAt", "2026-11-23T08:00:00Z"));

        var path = cela.post("/agenda/feed", Map.of()).at("/path").asString();
        var text = text(path);
        var calendar = Biweekly.parse(text).first();

        assertThat(calendar.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyInAnyOrder("Ronda; com, vírgulas", "Ronda, mais tarde", "Feriado");
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(biweekly.ICalVersion.V2_0).toString())
                .isTrue();
        var whole = event(calendar, "Ronda; com, vírgulas");
        var other = event(calendar, "Ronda, mais tarde");
        assertThat(other.getUid().getValue())
                .isEqualTo(whole.getUid().getValue())
                .startsWith(series);
        assertThat(other.getRecurrenceId().getValue().toInstant()).isEqualTo("2026-11-02T09:00:00Z");
        assertThat(whole.getDateStart().getValue().toInstant()).isEqualTo("2026-10-19T08:00:00Z");
        invites(cela, series);
        var moments = whole.getDateIterator(TimeZone.getTimeZone("Europe/Warsaw"));
        moments.next();
        assertThat(moments.next().toInstant()).isEqualTo("2026-10-26T09:00:00Z");
        assertThat(text)
                .contains(
                        "DTSTART;TZID=Europe/Warsaw:20261019T100000", "BEGIN:VTIMEZONE", "TRIGGER;RELATED=START:-PT15M")
                .contains("DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261202");
    }

    @Test
    void whoKnowsTheAddressReadsAndNobodyElseAndNotForEver() {
        APPLICATION.user("Nuno Novo", "nuno.calendar@example.com", "rep");
        var nuno = APPLICATION.as("nuno.calendar@example.com");
        assertThat(status("/calendar/guessed.ics")).isEqualTo(404);

        var first = nuno.post("/agenda/feed", Map.of()).at("/path").asString();
        assertThat(status(first)).isEqualTo(200);
        var second = nuno.post("/agenda/feed", Map.of()).at("/path").asString();
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);
        assertThat(nuno.get("/agenda/feed").at("/feed/lastUsed").isString()).isTrue();
        assertThat(nuno.get("/agenda/feed").text()).doesNotContain(second.substring(10, 30));

        assertThat(nuno.delete("/agenda/feed").status()).isEqualTo(204);
        assertThat(status(second)).isEqualTo(404);
        assertThat(nuno.get("/agenda/feed").at("/feed").isNull()).isTrue();
    }

    @Test
    void anInvitationIsForWhoSeesTheAppointment() {
        APPLICATION.user("Vera Vê", "vera.calendar@example.com", "rep");
        var vera = APPLICATION.as("vera.calendar@example.com");
        var hers = made(
                vera,
                Map.of("subject", "Convite", "startsAt", "2026-11-23T08:00:00Z", "timeZone", "America/Sao_Paulo"));
        var not = made(ana, Map.of("subject", "Outro", "startsAt", "2026-11-23T08:00:00Z"));

        var answer = vera.get("/agenda/" + hers + "/invitation");
        assertThat(answer.text()).contains("METHOD:REQUEST", "DTSTART;TZID=America/Sao_Paulo:20261123T050000");
        assertThat(vera.get("/agenda/" + not + "/invitation").status()).isEqualTo(404);
    }

    @Test
    void aCalendarComesInOnceWithItsSeriesAndIsTakenBack() {
        APPLICATION.user("Iva Importa", "iva.calendar@example.com", "rep");
        var iva = APPLICATION.as("iva.calendar@example.com");

        var first = imported(iva, BROUGHT, 0);
        assertThat(counts(iva, first)).isEqualTo("3 created, 0 updated, 0 unchanged, 1 merged, 0 rejected");
        var agenda = iva.get("/agenda?from=2026-10-19T00:00:00Z&to=2026-11-17T00:00:00Z");
        assertThat(agenda.at("/items")
                        .valueStream()
                        .map(one -> one.path("subject").asString() + " "
                                + one.path("startsAt").asString()))
                .containsExactly(
                        "Vistoria 2026-10-19T08:00:00Z",
                        "Vistoria, mais tarde 2026-10-26T14:00:00Z",
                        "Vistoria 2026-11-02T09:00:00Z",
                        "Vistoria 2026-11-16T09:00:00Z");
        var series = iva.get("/records/appointment/" + agenda.at("/items/0/id").asString());
        assertThat(series.at("/participants").size()).isEqualTo(1);
        assertThat(series.at("/participants/0/answer").asString()).isEqualTo("accepted");
        assertThat(series.at("/description").asString()).contains("ninguem@example.org");

        assertThat(counts(iva, imported(iva, BROUGHT, 0)))
                .isEqualTo("0 created, 0 updated, 3 unchanged, 1 merged, 0 rejected");
        assertThat(counts(iva, imported(iva, BROUGHT, 1)))
                .isEqualTo("1 created, 0 updated, 0 unchanged, 0 merged, 0 rejected");
        ended(
                iva,
                "/undos/"
                        + iva.post("/undos", Map.of("command", first)).at("/id").asString());
        assertThat(iva.get("/agenda?from=2026-10-19T00:00:00Z&to=2026-11-17T00:00:00Z")
                        .at("/items")
                        .size())
                .isZero();
    }

    /** Brings in a sheet of a calendar, as it is suggested. */
    private static String imported(ApiClient who, String file, int sheet) {
        var id = who.upload(
                        "/imports",
                        "multipart/form-data; boundary=b",
                        ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"agenda.ics\"\r\n\r\n" + file
                                        + "\r\n--b--\r\n")
                                .getBytes(StandardCharsets.UTF_8))
                .at("/id")
                .asString();
        var format = (ObjectNode) who.get("/imports/" + id).at("/format").deepCopy();
        who.put("/imports/" + id + "/format", format.put("sheet", sheet));
        var object = who.get("/imports/" + id).at("/objects/0/object").asString();
        var plan = who.get("/imports/" + id + "/suggestion?object=" + object).json();
        assertThat(who.put("/imports/" + id + "/plan", plan).status()).isEqualTo(200);
        var preview = who.post("/imports/" + id + "/preview", Map.of());
        assertThat(preview.at("/problems/rows").asInt()).as(preview.text()).isZero();
        assertThat(who.post("/imports/" + id + "/run", Map.of()).status()).isEqualTo(202);
        ended(who, "/imports/" + id);
        return id;
    }

    private static String counts(ApiClient who, String id) {
        var progress = who.get("/imports/" + id).at("/progress");
        return Stream.of("created", "updated", "unchanged", "merged", "rejected")
                .map(key -> progress.path(key).asInt() + " " + key)
                .collect(Collectors.joining(", "));
    }

    private static void ended(ApiClient who, String path) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> who.get(path).at("/state").asString().equals("done"));
    }

    private String contact(String owner) {
        return ana.post(
                        "/records/contact",
                        Map.of(
                                "fields",
                                Map.of(
                                        "name",
                                        "Zé Convidado",
                                        "emails",
                                        List.of(Map.of("value", "ze@example.com")),
                                        "owner",
                                        owner)))
                .at("/id")
                .asString();
    }

    private static void invites(ApiClient cela, String series) {
        var invitation = Biweekly.parse(
                        cela.get("/agenda/" + series + "/invitation").text())
                .first();
        assertThat(invitation.getEvents().getFirst().getAttendees().getFirst().getEmail())
                .isEqualTo("ze@example.com");
        assertThat(invitation.getEvents().getFirst().getOrganizer().getEmail()).isEqualTo("cela@example.com");
    }

    private static VEvent event(biweekly.ICalendar calendar, String summary) {
        return calendar.getEvents().stream()
                .filter(event -> event.getSummary().getValue().equals(summary))
                .findFirst()
                .orElseThrow();
    }

    private static String made(ApiClient who, Map<String, Object> fields) {
        var answer = who.post("/records/appointment", Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static int status(String path) {
        return APPLICATION.nobody().page(path, "text/calendar").status();
    }

    private static String text(String path) {
        var answer = APPLICATION.nobody().page(path, "text/calendar");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new String(answer.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
