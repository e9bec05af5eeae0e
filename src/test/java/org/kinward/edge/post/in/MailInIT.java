package org.kinward.edge.post.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Mails that lie on a real IMAP server, and what becomes of them. */
class MailInIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BOX = "crm@firm.example";
    private static final String RITAS = "rita@firm.example";

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
    });
    private static GreenMailUser box;
    private static UUID account;
    private static UUID rita;
    private static String drop;

    private final ApiClient ana = APPLICATION.administrator();
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @BeforeAll
    static void open() {
        SERVER.start();
        box = SERVER.setUser(BOX, "crm", "secret");
        rita = APPLICATION.user("Rita Rep", RITAS, "rep");
        var ana = APPLICATION.administrator();
        account = UUID.fromString(Desk.made(
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
                        "imapLogin", "crm")));
        Desk.change(ana, "mailAccount", account.toString(), Map.of("dropAddress", BOX));
        ana.put("/mail/accounts/" + account + "/imap/password", Map.of("password", "secret"));
        drop = APPLICATION
                .as(RITAS)
                .post("/mail/drop-address", Map.of())
                .at("/address")
                .asString();
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @Test
    void anAnswerToAMailOfOursIsFiledOnTheSameDealAndItsOwnerIsTold() throws Exception {
        String buyer = contact("Zofia Nowak", "zofia@buyer.example");
        String team = Desk.made(ana, "team", Map.of("name", "Chairs"));
        String olga =
                APPLICATION.user("Olga Owner", "olga@firm.example", "manager").toString();
        for (String one : List.of(olga, rita.toString())) {
            change("user", one, Map.of("team", team));
        }
        String deal = Desk.made(ana, "opportunity", Map.of("name", "Two hundred chairs", "owner", olga, "team", team));
        String sent = sent(deal);

        deliver(
                "Zofia <zofia@buyer.example>",
                BOX,
                "Re: Chairs",
                "<in.1@buyer.example>",
                "Reply-To: The desk <desk@buyer.example>\nIn-Reply-To: " + sent + "\nReferences: " + sent);

        JsonNode answer = email(filed("<in.1@buyer.example>"));
        assertThat(answer.at("/correspondents/1/role").asString()).isEqualTo("replyTo");
        assertThat(answer.at("/correspondents/1/address").asString()).isEqualTo("desk@buyer.example");
        assertThat(answer.at("/direction").asString()).isEqualTo("in");
        assertThat(answer.at("/status").asString()).isEqualTo("received");
        assertThat(answer.at("/about/id").asString()).isEqualTo(deal);
        assertThat(answer.at("/owner/id").asString()).isEqualTo(rita.toString());
        assertThat(answer.at("/conversation").asString()).isEqualTo(sent);
        assertThat(answer.at("/correspondents").toString()).contains(buyer);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(because("olga@firm.example", deal)).contains("answered"));
    }

    /** By Rita, over SMTP. @return its message id */
    private String sent(String deal) {
        var client = APPLICATION.as(RITAS);
        // Rights are kept for a moment: that she is of the deal's team is known a little later.
        await().atMost(SOON)
                .until(() -> client.get("/records/opportunity/" + deal).status() == 200);
        Desk.made(client, "mailHabit", Map.of("delay", 0));
        String draft = Desk.made(
                client,
                "email",
                Map.of(
                        "subject", "Chairs",
                        "body", "<p>Here they are.</p>",
                        "mailAccount", account.toString(),
                        "about", Map.of("object", "opportunity", "id", deal),
                        "correspondents", List.of(Map.of("address", "zofia@buyer.example", "role", "to"))));
        var going = client.post("/records/email/" + draft + "/actions/send", Map.of("input", Map.of()));
        assertThat(going.status()).as(going.text()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(email(draft).at("/status").asString()).isEqualTo("sent"));
        return email(draft).at("/messageId").asString();
    }

    @Test
    void whatArrivesTwiceOrIsReadAgainIsFiledOnce() throws Exception {
        String about = contact("Ana Twice", "twice@buyer.example");
        deliver(RITAS, "twice@buyer.example", "Once", "<once@firm.example>", "Bcc: " + drop);
        deliver(RITAS, "twice@buyer.example", "Once", "<once@firm.example>", "Delivered-To: " + drop);
        String id = filed("<once@firm.example>");
        assertThat(email(id).at("/about/id").asString()).isEqualTo(about);

        // A process that ended before the place moved, then a server that counts anew.
        jdbc.sql("update engine.mail_place set uid = 0").update();
        read();
        jdbc.sql("update engine.mail_place set validity = validity - 1").update();
        read();

        assertThat(count("<once@firm.example>")).isEqualTo(1);
        assertThat(email(id).at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void aStrangerFilesNothingUnderADropAddress() throws Exception {
        contact("Paulo Private", "paulo@buyer.example");
        deliver("Mallory <mallory@evil.example>", drop, "Forged", "<forged@evil.example>", "");
        deliver("Olga <olga2@firm.example>", "paulo@buyer.example", "Hers", "<hers@firm.example>", "Bcc: " + drop);
        deliver(RITAS, "paulo@buyer.example", "Mine", "<mine@firm.example>", "Bcc: " + drop);
        filed("<mine@firm.example>");

        assertThat(count("<forged@evil.example>")).isZero();
        assertThat(count("<hers@firm.example>")).isZero();
        var asides = ana.get("/mail/asides");
        assertThat(asides.text()).contains("mallory@evil.example", "stranger", "Forged");
        assertThat(APPLICATION.as(RITAS).get("/mail/asides").status()).isEqualTo(403);
    }

    @Test
    void aDropAddressThatWasMadeAnewTakesNothingUnderItsOldWord() throws Exception {
        UUID tom = APPLICATION.user("Tom Anew", "tom@firm.example", "rep");
        var client = APPLICATION.as("tom@firm.example");
        assertThat(client.get("/mail/drop-address").at("/address").isNull()).isTrue();
        String old = client.post("/mail/drop-address", Map.of()).at("/address").asString();
        String fresh =
                client.post("/mail/drop-address", Map.of()).at("/address").asString();
        assertThat(old).matches("crm\\+[a-z0-9]{16}@firm\\.example").isNotEqualTo(fresh);

        deliver("tom@firm.example", "x@y.example", "Old", "<old@firm.example>", "Bcc: " + old);
        deliver("tom@firm.example", "x@y.example", "Fresh", "<fresh@firm.example>", "Bcc: " + fresh);

        assertThat(email(filed("<fresh@firm.example>")).at("/owner/id").asString())
                .isEqualTo(tom.toString());
        assertThat(count("<old@firm.example>")).isZero();
    }

    @Test
    void aBadMailKeepsNoOtherWaiting() throws Exception {
        deliver(RITAS, "a@buyer.example", "Before", "<before@firm.example>", "Bcc: " + drop);
        var nested = new StringBuilder("From: " + RITAS + "\nBcc: " + drop + "\nMessage-ID: <bad@firm.example>\n");
        for (int i = 0; i < 1_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        deliver(nested.toString());
        deliver(RITAS, "a@buyer.example", "After", "<after@firm.example>", "Bcc: " + drop);

        filed("<before@firm.example>");
        filed("<after@firm.example>");
        assertThat(ana.get("/mail/asides").text()).contains("unreadable", "nested too deep");
    }

    @Test
    void whatIsForwardedIsFiledAsItsFirstSendersWhomItsOwnerNeedNotKnow() throws Exception {
        // Somebody else's customer, of whom she is not told.
        Desk.made(
                ana,
                "contact",
                Map.of("name", Map.of("given", "Nuno"), "emails", List.of(Map.of("value", "nuno@new.example"))));
        deliver(mail(RITAS, drop, "Fwd: Orçamento", "<fwd@firm.example>", "")
                + "veja\n\n---------- Mensagem encaminhada ---------\nDe: Nuno Novo <nuno@new.example>\n"
                + "Assunto: Orçamento\nPara: " + RITAS + "\n\nBom dia, quanto custa?\n");

        JsonNode email = email(filed("<fwd@firm.example>"));
        assertThat(email.at("/direction").asString()).isEqualTo("in");
        assertThat(email.at("/subject").asString()).isEqualTo("Orçamento");
        assertThat(email.at("/about").isNull()).isTrue();
        assertThat(email.at("/correspondents/0/address").asString()).isEqualTo("nuno@new.example");
        assertThat(email.at("/body").asString()).contains("quanto custa").doesNotContain("encaminhada");

        var added = APPLICATION
                .as(RITAS)
                .post("/records/email/" + email.at("/id").asString() + "/actions/addContact", Map.of());
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        JsonNode known = email(email.at("/id").asString());
        assertThat(known.at("/about/title").asString()).isEqualTo("Nuno Novo");
        assertThat(known.at("/correspondents/0/party/id").asString())
                .isEqualTo(known.at("/about/id").asString());
    }

    @Test
    void aReportMarksTheMailThatCameBackAndAMachinesAnswerCallsNobody() throws Exception {
        String buyer = contact("Gone Away", "gone@buyer.example");
        deliver(RITAS, "gone@buyer.example", "Hello", "<hello@firm.example>", "Bcc: " + drop);
        String sent = filed("<hello@firm.example>");
        deliver("""
            From: MAILER-DAEMON@buyer.example
            To: %s
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            sorry
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; buyer.example

            Final-Recipient: rfc822; gone@buyer.example
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 no such user

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <hello@firm.example>
            --b--
            """.formatted(BOX));
        deliver(
                "gone@buyer.example",
                BOX,
                "Out of office",
                "<away@buyer.example>",
                "In-Reply-To: <hello@firm.example>\nAuto-Submitted: auto-replied");
        filed("<away@buyer.example>");

        JsonNode marked = email(sent);
        assertThat(marked.at("/status").asString()).isEqualTo("bounced");
        assertThat(marked.at("/refusal").asString()).contains("550 5.1.1 no such user");
        assertThat(because(RITAS, buyer)).doesNotContain("answered");
        assertThat(because(RITAS, sent)).contains("notSent");
    }

    @Test
    void aMailDroppedOnADealIsKeptAndFiledThere() {
        var client = APPLICATION.as(RITAS);
        String deal = Desk.made(client, "opportunity", Map.of("name", "Dropped upon"));
        String written = mail("zoe@elsewhere.example", RITAS, "Dropped", "<dropped@elsewhere.example>", "") + "text\n";
        String file = Desk.upload(client, deal, "mail.eml", written);
        String none = Desk.upload(client, deal, "mail.txt", "no mail");

        var filed = client.post("/files/" + file + "/mail", Map.of());
        var again = client.post("/files/" + file + "/mail", Map.of());

        assertThat(filed.status()).as(filed.text()).isEqualTo(200);
        assertThat(again.at("/id").asString()).isEqualTo(filed.at("/id").asString());
        JsonNode email = email(filed.at("/id").asString());
        assertThat(email.at("/about/id").asString()).isEqualTo(deal);
        assertThat(email.at("/direction").asString()).isEqualTo("in");
        assertThat(client.get("/records/opportunity/" + deal + "/files")
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertThat(client.post("/files/" + none + "/mail", Map.of()).code()).isEqualTo("unreadableFile");
        assertThat(client.get("/records/opportunity/" + deal + "/timeline").text())
                .contains("Dropped");
    }

    @Test
    void whyAMailboxCannotBeReadIsSaidOnItsAccount() {
        String away = Desk.made(
                ana,
                "mailAccount",
                Map.of("name", "Away", "address", "away@firm.example", "imapHost", "localhost", "imapPort", 1));
        read();
        await().atMost(SOON).untilAsserted(() -> {
            read();
            assertThat(ana.get("/records/mailAccount/" + away)
                            .at("/readingProblem")
                            .asString(""))
                    .isNotEmpty();
        });
        ana.delete("/records/mailAccount/" + away);
    }

    private String contact(String name, String address) {
        return Desk.made(
                ana,
                "contact",
                Map.of(
                        "name",
                        Map.of("given", name),
                        "emails",
                        List.of(Map.of("value", address)),
                        "owner",
                        rita.toString()));
    }

    private void change(String type, String id, Map<String, Object> values) {
        Desk.change(ana, type, id, values);
    }

    private static String mail(String from, String to, String subject, String id, String more) {
        return "From: " + from + "\nTo: " + to + "\nSubject: " + subject + "\nMessage-ID: " + id + "\n"
                + (more.isEmpty() ? "" : more + "\n") + "Content-Type: text/plain; charset=utf-8\n\n";
    }

    private static void deliver(String from, String to, String subject, String id, String more)
            throws MessagingException, FolderException {
        deliver(mail(from, to, subject, id, more) + "words\n");
    }

    private static void deliver(String raw) throws MessagingException, FolderException {
        box.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    private static void read() {
        APPLICATION.bean(ReadInboxes.class).run();
    }

    private String filed(String messageId) {
        return await().atMost(SOON)
                .until(
                        () -> {
                            read();
                            return jdbc.sql("select id::text from data.email where message_id = ?")
                                    .param(messageId)
                                    .query(String.class)
                                    .optional();
                        },
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private int count(String messageId) {
        return jdbc.sql("select count(*) from data.email where message_id = ?")
                .param(messageId)
                .query(Integer.class)
                .single();
    }

    private JsonNode email(String id) {
        return ana.get("/records/email/" + id).json();
    }

    private static List<String> because(String who, String about) {
        var told = APPLICATION
                .as(who)
                .post(
                        "/records/notification/query",
                        Map.of("filter", Map.of("field", "about", "op", "is", "value", about)));
        return told.at("/items")
                .valueStream()
                .map(one -> one.path("because").asString())
                .toList();
    }
}
