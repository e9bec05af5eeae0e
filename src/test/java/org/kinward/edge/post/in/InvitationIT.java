package org.kinward.edge.post.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;

/** An invitation that goes out by mail, and what those invited answer. */
class InvitationIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BOX = "crm@firm.example";
    private static final String ZOFIA = "zofia@buyer.example";

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
    });
    private static GreenMailUser box;
    private static ApiClient rita;
    private static String me;

    @BeforeAll
    static void open() {
        SERVER.start();
        box = SERVER.setUser(BOX, "crm", "secret");
        me = APPLICATION.user("Rita Rep", "rita@firm.example", "rep").toString();
        rita = APPLICATION.as("rita@firm.example");
        var ana = APPLICATION.administrator();
        var account = Desk.made(
                ana,
                "mailAccount",
                Map.of(
                        "name", "Firm",
                        "address", BOX,
                        "smtpHost", "localhost",
                        "smtpPort", SERVER.getSmtp().getPort(),
                        "smtpSecurity", "none",
                        "imapHost", "localhost",
                        "imapPort", SERVER.getImap().getPort(),
                        "imapSecurity", "none",
                        "imapLogin", "crm"));
        ana.put("/mail/accounts/" + account + "/imap/password", Map.of("password", "secret"));
        Desk.made(rita, "mailHabit", Map.of("delay", 0));
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @Test
    void whoIsInvitedAnswersAndNobodyElseForThem() throws Exception {
        var contact = Desk.made(
                rita, "contact", Map.of("name", "Zofia Nowak", "emails", List.of(Map.of("value", ZOFIA)), "owner", me));
        var id = Desk.made(
                rita,
                "appointment",
                Map.of(
                        "subject", "Chairs",
                        "startsAt", "2026-11-25T10:00:00Z",
                        "participants", List.of(Map.of("who", Map.of("object", "contact", "id", contact)))));
        var invitation = rita.get("/agenda/" + id + "/invitation").text();
        assertThat(invitation).contains("mailto:" + BOX, "SEQUENCE:0");

        sent(invitation);
        var both = (MimeMultipart) ((MimeMultipart) SERVER.getReceivedMessages()[0].getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(both.getBodyPart(2).getContentType().replaceAll("\\s+", " "))
                .startsWith("text/calendar; method=REQUEST; charset=UTF-8");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(appointment(id).at("/toldRevision").asInt(-1))
                                .isZero());

        answered(invitation, ZOFIA, "ACCEPTED", "0");
        await().atMost(SOON).untilAsserted(() -> {
            APPLICATION.bean(ReadInboxes.class).run();
            assertThat(appointment(id).at("/participants/0/answer").asString()).isEqualTo("accepted");
        });
        await().atMost(SOON).untilAsserted(() -> assertThat(told(id)).contains("replied"));

        answered(invitation, "mallory@elsewhere.example", "DECLINED", "0");
        Desk.change(rita, "appointment", id, Map.of("startsAt", "2026-11-25T14:00:00Z"));
        answered(invitation, ZOFIA, "DECLINED", "0");
        await().atMost(SOON).untilAsserted(() -> {
            APPLICATION.bean(ReadInboxes.class).run();
            assertThat(filed()).isEqualTo(3);
        });
        assertThat(appointment(id).at("/participants/0/answer").asString()).isEqualTo("accepted");
        assertThat(appointment(id).at("/revision").asInt()).isEqualTo(1);
        assertThat(rita.get("/agenda/" + id + "/invitation").text()).contains("METHOD:REQUEST", "SEQUENCE:1");
        Desk.change(rita, "appointment", id, Map.of("status", "cancelled"));
        assertThat(rita.get("/agenda/" + id + "/invitation").text()).contains("METHOD:CANCEL", "SEQUENCE:2");
    }

    /** One of a series may be answered apart. */
    @Test
    void oneOfASeriesIsAnsweredApart() throws Exception {
        var contact = Desk.made(
                rita,
                "contact",
                Map.of("name", "Jan Nowak", "emails", List.of(Map.of("value", "jan@buyer.example")), "owner", me));
        var id = Desk.made(
                rita,
                "appointment",
                Map.of(
                        "subject", "Weekly",
                        "startsAt", "2026-11-23T10:00:00Z",
                        "recurrence", "FREQ=WEEKLY;BYDAY=MO",
                        "participants", List.of(Map.of("who", Map.of("object", "contact", "id", contact)))));
        var invitation = rita.get("/agenda/" + id + "/invitation").text();

        answered(invitation, "jan@buyer.example", "DECLINED", "0\r\nRECURRENCE-ID:20261130T100000Z");
        await().atMost(SOON).untilAsserted(() -> {
            APPLICATION.bean(ReadInboxes.class).run();
            var apart = rita.post(
                            "/records/appointment/query",
                            Map.of("filter", Map.of("field", "series", "op", "is", "value", id)))
                    .at("/items/0");
            assertThat(apart.path("occurrence").asString("")).isEqualTo("2026-11-30T10:00:00Z");
            assertThat(appointment(apart.path("id").asString())
                            .at("/participants/0/answer")
                            .asString())
                    .isEqualTo("declined");
        });
        assertThat(appointment(id).at("/participants/0/answer").asString()).isEqualTo("none");
    }

    private static void sent(String invitation) {
        var letter = Desk.made(
                rita,
                "email",
                Map.of(
                        "subject", "Chairs",
                        "body", "<p>Come</p>",
                        "correspondents", List.of(Map.of("role", "to", "address", ZOFIA))));
        assertThat(rita.upload(
                                "/records/email/" + letter + "/files?name=invitation.ics",
                                "application/octet-stream",
                                invitation.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(201);
        assertThat(rita.post("/records/email/" + letter + "/actions/send", Map.of())
                        .status())
                .isEqualTo(200);
        await().atMost(SOON).until(() -> SERVER.getReceivedMessages().length > 0);
    }

    /** As calendars answer: without a word of the mail before. */
    private static void answered(String invitation, String from, String answer, String sequence) throws Exception {
        var uid = invitation
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
        var attendee = from.startsWith("mallory") ? ZOFIA : from;
        var reply =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n" + uid + "\r\nSEQUENCE:" + sequence
                        + "\r\nDTSTAMP:20261122T100000Z\r\nATTENDEE;PARTSTAT=" + answer + ":mailto:" + attendee
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var mail = "From: " + from + "\r\nTo: " + BOX + "\r\nSubject: " + answer + "\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
                + answer
                + "\r\n--b\r\nContent-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\n" + reply
                + "\r\n--b--\r\n";
        box.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private static int filed() {
        return rita.post(
                        "/records/email/query",
                        Map.of(
                                "filter",
                                Map.of("field", "subject", "op", "in", "value", List.of("ACCEPTED", "DECLINED"))))
                .at("/items")
                .size();
    }

    private static ApiClient.Answer appointment(String id) {
        return rita.get("/records/appointment/" + id);
    }

    private static List<String> told(String about) {
        return rita.post(
                        "/records/notification/query",
                        Map.of("filter", Map.of("field", "about", "op", "is", "value", about)))
                .at("/items")
                .findValuesAsString("because");
    }
}
