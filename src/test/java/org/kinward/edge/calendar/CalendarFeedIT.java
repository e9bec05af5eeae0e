package org.kinward.edge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;

/** What calendars are told, and who tells them apart. */
class CalendarFeedIT {
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
