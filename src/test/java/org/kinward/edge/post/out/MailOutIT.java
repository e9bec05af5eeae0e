package org.kinward.edge.post.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Mails that go over real SMTP, to a real server and to one that refuses. */
class MailOutIT {
    private static final GreenMail SERVER = started();

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start(Map.of("kinward.mail.timeout", "3s"));

    private static final ApiClient ANA = APPLICATION.administrator();
    private static final String OURS =
            account("Us", "us@example.com", SERVER.getSmtp().getPort(), null);
    private static final Duration SOON = Duration.ofSeconds(15);

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void aMailIsSentOnceAndReadAsItWasWritten() throws Exception {
        habit(ANA, 0);
        String contact = made(
                "contact",
                Map.of(
                        "name", Map.of("given", "Zażółć", "family", "Gęślą"),
                        "emails", List.of(Map.of("value", "zazolc@once.example"))));
        String id = draft(
                ANA,
                "Proposta nº 1: «coração» żółć 🎈",
                "<p>Olá <strong>João</strong></p><script>x</script>",
                "zazolc@once.example");
        byte[] content = "zawartość".getBytes(StandardCharsets.UTF_8);
        assertThat(ANA.upload(
                                "/records/email/" + id
                                        + "/files?name=Oferta%20%C5%BC%C3%B3%C5%82%C4%87%20n%C2%BA%201.txt",
                                "application/octet-stream",
                                content)
                        .status())
                .isEqualTo(201);

        assertThat(act(ANA, id, "send", Map.of()).status()).isEqualTo(200);

        JsonNode sent = become(id, "sent");
        MimeMessage mail = only("once.example");
        assertThat(mail.getSubject()).isEqualTo("Proposta nº 1: «coração» żółć 🎈");
        assertThat(mail.getMessageID()).isEqualTo(sent.path("messageId").asString());
        assertThat(mail.getHeader("Date")).hasSize(1);
        assertThat(mail.getHeader("From")).hasSize(1);
        assertThat(mail.getFrom()[0].toString()).contains("us@example.com").contains("Ana Alves");
        var whole = (MimeMultipart) mail.getContent();
        var both = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat(both.getBodyPart(0).getContent().toString().strip()).isEqualTo("Olá João");
        assertThat(both.getBodyPart(1).getContent().toString())
                .contains("<strong>João</strong>")
                .doesNotContain("script");
        assertThat(MimeUtility.decodeText(whole.getBodyPart(1).getFileName())).isEqualTo("Oferta żółć nº 1.txt");
        assertThat(whole.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(content);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ANA.get("/records/contact/" + contact + "/timeline")
                                .at("/items")
                                .findValuesAsString("kind"))
                        .contains("email"));
        assertThat(act(ANA, id, "takeBack", Map.of()).code()).isEqualTo("wrongState");
        assertThat(change(ANA, id, "subject", "Another").text()).contains("mailHasGone");
        assertThat(delivered("once.example")).hasSize(1);
    }

    @Test
    void aMailTakenBackInTimeIsADraftAndGoesNowhere() {
        habit(ANA, 10);
        String id = draft(ANA, "Too soon", "<p>…</p>", "anna@undone.example");
        String batch = act(ANA, id, "send", Map.of()).at("/batch").asString();
        assertThat(read(id).path("status").asString()).isEqualTo("waiting");
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(read(id).path("sendAt").asString())))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));

        assertThat(act(ANA, id, "takeBack", Map.of()).status()).isEqualTo(200);
        assertThat(read(id).path("status").asString()).isEqualTo("draft");

        String other = draft(ANA, "Too soon as well", "<p>…</p>", "anna@undone.example");
        batch = act(ANA, other, "send", Map.of()).at("/batch").asString();
        assertThat(ANA.post("/undo", Map.of("batch", batch)).text()).contains("\"saved\"");
        assertThat(read(other).path("status").asString()).isEqualTo("draft");
        assertThat(delivered("undone.example")).isEmpty();
    }

    @Test
    void aMailForLaterWaitsForItsTime() {
        Instant at = Instant.now().plusSeconds(4);
        String id = draft(ANA, "Later", "<p>…</p>", "anna@later.example");
        act(ANA, id, "send", Map.of("at", at.toString()));
        assertThat(delivered("later.example")).isEmpty();

        JsonNode sent = become(id, "sent");
        assertThat(Instant.parse(sent.path("occurredAt").asString())).isAfterOrEqualTo(at);
        assertThat(delivered("later.example")).hasSize(1);
    }

    @Test
    void whatTheServerRefusesIsSaidOnTheMailAndToItsSender() throws Exception {
        habit(ANA, 0);
        try (var stubborn = new StubbornServer()) {
            String account = account("Stubborn", "us@stubborn.example", stubborn.port(), null);
            String id = draft(ANA, "Refused", "<p>…</p>", "nobody@stubborn.example", account);
            act(ANA, id, "send", Map.of());

            JsonNode failed = become(id, "failed");
            assertThat(failed.path("problem").asString()).isEqualTo("recipientRefused");
            assertThat(failed.path("refusal").asString()).contains("There is nobody of that name here");
            assertThat(failed.path("correspondents")
                            .findValuesAsString("refusal")
                            .toString())
                    .contains("5.1.1");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(ANA.get("/records/notification")
                                    .at("/items")
                                    .findValuesAsString("because"))
                            .contains("notSent"));

            String full = draft(ANA, "Full", "<p>…</p>", "full@stubborn.example", account);
            act(ANA, full, "send", Map.of());
            await().atMost(SOON).until(() -> read(full).path("attempts").asInt(0) == 1);
            assertThat(read(full).path("status").asString()).isEqualTo("waiting");
            assertThat(stubborn.letters()).isZero();

            String cut = draft(ANA, "Cut off", "<p>…</p>", "somebody@stubborn.example", account);
            act(ANA, cut, "send", Map.of());
            await().until(() -> !read(cut).path("problem").isNull());
            assertThat(read(cut).path("problem").asString()
                            + read(cut).path("refusal").asString())
                    .startsWith("uncertain");
            assertThat(become(cut, "failed").path("problem").asString())
                    .as(read(cut).toString())
                    .isEqualTo("uncertain");
            assertThat(stubborn.letters()).isOne();
        }
    }

    @Test
    void aServerThatWasAwayGetsTheMailWhenItIsBack() throws Exception {
        habit(ANA, 0);
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String account = account("Away", "us@away.example", port, null);
        String id = draft(ANA, "Patience", "<p>…</p>", "anna@away.example", account);
        act(ANA, id, "send", Map.of());
        await().atMost(SOON).until(() -> read(id).path("attempts").asInt(0) == 1);
        JsonNode waiting = read(id);
        assertThat(waiting.path("status").asString()).isEqualTo("waiting");
        assertThat(waiting.path("problem").asString()).isEqualTo("unreachable");
        assertThat(Instant.parse(waiting.path("sendAt").asString())).isAfter(Instant.now());

        ANA.patch(
                "/records/mailAccount/" + account,
                Map.of(
                        "fields",
                        Map.of("smtpPort", Map.of("becomes", SERVER.getSmtp().getPort()))));
        assertThat(act(ANA, id, "send", Map.of()).status()).isEqualTo(200);

        become(id, "sent");
        assertThat(delivered("away.example")).hasSize(1);
    }

    @Test
    void aMailWhoseNodeDiedIsSentOnceOrSaidToBeUncertain() throws Exception {
        habit(ANA, 120);
        String id = draft(ANA, "Died before", "<p>…</p>", "anna@died.example");
        act(ANA, id, "send", Map.of());
        Instant due = Instant.parse(read(id).path("sendAt").asString());
        var job = APPLICATION.bean(SendMail.class);
        // Claimed by a run that was never heard of again.
        write(id, Map.of("status", "sending"));
        job.run(new SendMail.Due(UUID.fromString(id), due));
        assertThat(read(id).path("problem").asString()).isEqualTo("uncertain");
        assertThat(delivered("died.example")).isEmpty();

        // Its sender looks, and sends it again: the same mail, by its id.
        String was = read(id).path("messageId").asString();
        habit(ANA, 0);
        act(ANA, id, "send", Map.of());
        become(id, "sent");
        assertThat(only("died.example").getMessageID()).isEqualTo(was);
        // An errand that comes again finds nothing to do.
        job.run(new SendMail.Due(UUID.fromString(id), due));
        assertThat(delivered("died.example")).hasSize(1);
    }

    @Test
    void severalWhoSendOneMailSendItOnce() throws Exception {
        habit(ANA, 120);
        String id = draft(ANA, "Many hands", "<p>…</p>", "anna@hands.example");
        act(ANA, id, "send", Map.of());
        List<Thread> hands = new ArrayList<>();
        var outbox = APPLICATION.bean(Outbox.class);
        JsonNode mail = outbox.find(UUID.fromString(id));
        int[] claimed = new int[1];
        for (int i = 0; i < 8; i++) {
            hands.add(Thread.ofVirtual().start(() -> {
                if (outbox.claim(mail)) {
                    synchronized (claimed) {
                        claimed[0]++;
                    }
                }
            }));
        }
        for (Thread hand : hands) {
            hand.join();
        }
        assertThat(claimed[0]).isOne();
        assertThat(act(ANA, id, "takeBack", Map.of()).code()).isEqualTo("wrongState");
    }

    @Test
    void nobodySendsBySomebodyElsesAccount() {
        UUID rita = APPLICATION.user("Rita Reis", "rita@example.com", "rep");
        UUID rui = APPLICATION.user("Rui Rocha", "rui@example.com", "rep");
        String hers = account("Rita", "rita@own.example", SERVER.getSmtp().getPort(), rita);
        ApiClient asRui = APPLICATION.as("rui@example.com");
        ApiClient asRita = APPLICATION.as("rita@example.com");
        await().atMost(SOON).until(() -> asRui.get("/records/email").status() == 200);

        assertThat(asRui.post(
                                "/records/email",
                                Map.of("fields", mail("Not mine", "<p>…</p>", "anna@else.example", hers)))
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("mailAccountNotYours");
        assertThat(asRui.put("/mail/accounts/" + hers + "/smtp/password", Map.of("password", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(asRui.patch(
                                "/records/mailAccount/" + hers,
                                Map.of("fields", Map.of("smtpHost", Map.of("becomes", "elsewhere.example"))))
                        .status())
                .isEqualTo(403);
        assertThat(asRita.put("/mail/accounts/" + hers + "/smtp/password", Map.of("password", "sesame"))
                        .status())
                .isEqualTo(204);
        var account = ANA.get("/records/mailAccount/" + hers);
        assertThat(account.at("/smtpPassword").asBoolean()).isTrue();
        assertThat(account.text()
                        + ANA.get("/records/mailAccount/" + hers + "/history").text())
                .doesNotContain("sesame");
        assertThat(rui).isNotEqualTo(rita);
        // An administrator sees it and sends by it as little.
        String id = draft(ANA, "Nor anas", "<p>…</p>", "anna@else.example");
        assertThat(change(ANA, id, "mailAccount", hers).at("/violations/0/code").asString())
                .isEqualTo("mailAccountNotYours");
        assertThat(delivered("else.example")).isEmpty();
    }

    @Test
    void headersAreNotBrokenOutOf() throws Exception {
        habit(ANA, 0);
        assertThat(ANA.post(
                                "/records/email",
                                Map.of(
                                        "fields",
                                        mail("x", "<p>…</p>", "a@inject.example>\r\nBcc: <b@inject.example", OURS)))
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("notAnEmail");
        Map<String, Object> fields =
                new HashMap<>(mail("Hello\r\nBcc: evil@inject.example\r\n\r\nbody", "<p>…</p>", "", OURS));
        fields.put(
                "correspondents",
                List.of(Map.of(
                        "address",
                        "anna@inject.example",
                        "name",
                        "Anna\r\nDate: yesterday\r\nFrom: me",
                        "role",
                        "to")));
        String id =
                ANA.post("/records/email", Map.of("fields", fields)).at("/id").asString();
        act(ANA, id, "send", Map.of());
        become(id, "sent");
        MimeMessage mail = only("inject.example");
        assertThat(mail.getSubject()).isEqualTo("Hello Bcc: evil@inject.example body");
        assertThat(mail.getHeader("Date")).hasSize(1);
        assertThat(mail.getHeader("From")).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsSent() {
        String id = draft(ANA, "Offer for {{contact.name}}", "<p>…</p>", "anna@missing.example");
        assertThat(act(ANA, id, "send", Map.of()).at("/violations/0/code").asString())
                .isEqualTo("gapLeft");
        String nobody = ANA.post("/records/email", Map.of("fields", Map.of("subject", "To nobody")))
                .at("/id")
                .asString();
        assertThat(act(ANA, nobody, "send", Map.of()).at("/violations/0/code").asString())
                .isEqualTo("required");
    }

    @Test
    void anAccountIsTriedAndTheServersAnswerShown() {
        var tried = ANA.post("/mail/accounts/" + OURS + "/test", Map.of("to", "ana@tried.example"));
        assertThat(tried.at("/sent").asBoolean()).isTrue();
        assertThat(delivered("tried.example")).hasSize(1);
        String away = account("Nowhere", "us@nowhere.example", 1, null);
        var failed = ANA.post("/mail/accounts/" + away + "/test", Map.of("to", "ana@tried.example"));
        assertThat(failed.at("/sent").asBoolean()).isFalse();
        assertThat(failed.at("/problem").asString()).isEqualTo("unreachable");
        assertThat(failed.at("/said").asString()).isNotBlank();
    }

    // ---- words of these tests ------------------------------------------------------------------------------------

    private static String account(
            String name, String address, int port, @org.jspecify.annotations.Nullable UUID holder) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "name", name, "address", address, "smtpHost", "127.0.0.1", "smtpPort", port, "smtpSecurity", "none"));
        if (holder != null) {
            fields.put("holder", holder.toString());
        }
        return ANA.post("/records/mailAccount", Map.of("fields", fields))
                .at("/id")
                .asString();
    }

    private static String made(String object, Map<String, Object> fields) {
        return ANA.post("/records/" + object, Map.of("fields", fields))
                .at("/id")
                .asString();
    }

    private static Map<String, Object> mail(String subject, String body, String to, String account) {
        return Map.of(
                "subject", subject,
                "body", body,
                "mailAccount", account,
                "correspondents", to.isEmpty() ? List.of() : List.of(Map.of("address", to, "role", "to")));
    }

    private static String draft(ApiClient who, String subject, String body, String to) {
        return draft(who, subject, body, to, OURS);
    }

    private static String draft(ApiClient who, String subject, String body, String to, String account) {
        var answer = who.post("/records/email", Map.of("fields", mail(subject, body, to, account)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static ApiClient.Answer act(ApiClient who, String id, String action, Map<String, Object> input) {
        return who.post("/records/email/" + id + "/actions/" + action, Map.of("input", input));
    }

    private static ApiClient.Answer change(ApiClient who, String id, String field, Object value) {
        return who.patch("/records/email/" + id, Map.of("fields", Map.of(field, Map.of("becomes", value))));
    }

    /** As the post itself writes. */
    private static void write(String id, Map<String, String> fields) {
        Map<String, Change> changes = new HashMap<>();
        fields.forEach((key, value) -> changes.put(key, new Change(null, JsonNodeFactory.instance.stringNode(value))));
        APPLICATION
                .bean(Records.class)
                .execute(
                        Actor.system(Origin.SYSTEM),
                        Mode.ALL_OR_NOTHING,
                        List.of(Command.Update.of("email", UUID.fromString(id), changes)));
    }

    private static void habit(ApiClient who, int delay) {
        var theirs = who.get("/records/mailHabit").at("/items/0/id");
        if (theirs.isString()) {
            who.patch(
                    "/records/mailHabit/" + theirs.asString(),
                    Map.of("fields", Map.of("delay", Map.of("becomes", delay))));
        } else {
            var made = who.post("/records/mailHabit", Map.of("fields", Map.of("delay", delay)));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
    }

    private static JsonNode read(String id) {
        return ANA.get("/records/email/" + id).json();
    }

    private static JsonNode become(String id, String status) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(read(id).path("status").asString())
                        .as(read(id).toString())
                        .isEqualTo(status));
        return read(id);
    }

    private static List<MimeMessage> delivered(String domain) {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage one : SERVER.getReceivedMessages()) {
            try {
                if (java.util.Arrays.toString(one.getAllRecipients()).contains("@" + domain)) {
                    found.add(one);
                }
            } catch (jakarta.mail.MessagingException broken) {
                throw new AssertionError(broken);
            }
        }
        return found;
    }

    private static MimeMessage only(String domain) {
        List<MimeMessage> found = delivered(domain);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
