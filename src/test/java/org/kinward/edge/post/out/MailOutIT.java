package org.kinward.edge.post.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Mails that go over real SMTP, to a real server and to one that refuses. */
class MailOutIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start(Map.of("kinward.mail.timeout", "3s"));

    private static final PostOffice POST = new PostOffice(APPLICATION);
    private static final ApiClient ANA = APPLICATION.administrator();
    private static final String OURS = POST.ours();
    private static final Duration SOON = PostOffice.SOON;

    @AfterAll
    static void close() {
        POST.close();
    }

    @Test
    void aMailIsSentOnceAndReadAsItWasWritten() throws Exception {
        POST.habit(ANA, 0);
        String contact = POST.made(
                "contact",
                Map.of(
                        "name", Map.of("given", "Zażółć", "family", "Gęślą"),
                        "emails", List.of(Map.of("value", "zazolc@once.example"))));
        String id = POST.draft(
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

        assertThat(POST.act(ANA, id, "send", Map.of()).status()).isEqualTo(200);

        JsonNode sent = POST.become(id, "sent");
        MimeMessage mail = POST.only("once.example");
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
        assertThat(POST.act(ANA, id, "takeBack", Map.of()).code()).isEqualTo("wrongState");
        assertThat(POST.change(ANA, id, "subject", "Another").text()).contains("mailHasGone");
        assertThat(POST.delivered("once.example")).hasSize(1);
    }

    @Test
    void aMailTakenBackInTimeIsADraftAndGoesNowhere() {
        POST.habit(ANA, 10);
        String id = POST.draft(ANA, "Too soon", "<p>…</p>", "anna@undone.example");
        String batch = POST.act(ANA, id, "send", Map.of()).at("/batch").asString();
        assertThat(POST.read(id).path("status").asString()).isEqualTo("waiting");
        assertThat(Duration.between(
                        Instant.now(),
                        Instant.parse(POST.read(id).path("sendAt").asString())))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));

        assertThat(POST.act(ANA, id, "takeBack", Map.of()).status()).isEqualTo(200);
        assertThat(POST.read(id).path("status").asString()).isEqualTo("draft");

        String other = POST.draft(ANA, "Too soon as well", "<p>…</p>", "anna@undone.example");
        batch = POST.act(ANA, other, "send", Map.of()).at("/batch").asString();
        assertThat(ANA.post("/undo", Map.of("batch", batch)).text()).contains("\"saved\"");
        assertThat(POST.read(other).path("status").asString()).isEqualTo("draft");
        assertThat(POST.delivered("undone.example")).isEmpty();
    }

    @Test
    void aMailForLaterWaitsForItsTime() {
        Instant at = Instant.now().plusSeconds(4);
        String id = POST.draft(ANA, "Later", "<p>…</p>", "anna@later.example");
        POST.act(ANA, id, "send", Map.of("at", at.toString()));
        assertThat(POST.delivered("later.example")).isEmpty();

        JsonNode sent = POST.become(id, "sent");
        assertThat(Instant.parse(sent.path("occurredAt").asString())).isAfterOrEqualTo(at);
        assertThat(POST.delivered("later.example")).hasSize(1);
    }

    @Test
    void whatTheServerRefusesIsSaidOnTheMailAndToItsSender() throws Exception {
        POST.habit(ANA, 0);
        try (var stubborn = new StubbornServer()) {
            String account = POST.account("Stubborn", "us@stubborn.example", stubborn.port(), null);
            String id = POST.draft(ANA, "Refused", "<p>…</p>", "nobody@stubborn.example", account);
            POST.act(ANA, id, "send", Map.of());

            JsonNode failed = POST.become(id, "failed");
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

            String full = POST.draft(ANA, "Full", "<p>…</p>", "full@stubborn.example", account);
            POST.act(ANA, full, "send", Map.of());
            await().atMost(SOON).until(() -> POST.read(full).path("attempts").asInt(0) == 1);
            assertThat(POST.read(full).path("status").asString()).isEqualTo("waiting");
            assertThat(stubborn.letters()).isZero();

            String cut = POST.draft(ANA, "Cut off", "<p>…</p>", "somebody@stubborn.example", account);
            POST.act(ANA, cut, "send", Map.of());
            await().until(() -> !POST.read(cut).path("problem").isNull());
            assertThat(POST.read(cut).path("problem").asString()
                            + POST.read(cut).path("refusal").asString())
                    .startsWith("uncertain");
            assertThat(POST.become(cut, "failed").path("problem").asString())
                    .as(POST.read(cut).toString())
                    .isEqualTo("uncertain");
            assertThat(stubborn.letters()).isOne();
        }
    }

    @Test
    void aServerThatWasAwayGetsTheMailWhenItIsBack() throws Exception {
        POST.habit(ANA, 0);
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String account = POST.account("Away", "us@away.example", port, null);
        String id = POST.draft(ANA, "Patience", "<p>…</p>", "anna@away.example", account);
        POST.act(ANA, id, "send", Map.of());
        await().atMost(SOON).until(() -> POST.read(id).path("attempts").asInt(0) == 1);
        JsonNode waiting = POST.read(id);
        assertThat(waiting.path("status").asString()).isEqualTo("waiting");
        assertThat(waiting.path("problem").asString()).isEqualTo("unreachable");
        assertThat(Instant.parse(waiting.path("sendAt").asString())).isAfter(Instant.now());

        ANA.patch(
                "/records/mailAccount/" + account,
                Map.of("fields", Map.of("smtpPort", Map.of("becomes", POST.port()))));
        assertThat(POST.act(ANA, id, "send", Map.of()).status()).isEqualTo(200);

        POST.become(id, "sent");
        assertThat(POST.delivered("away.example")).hasSize(1);
    }

    @Test
    void aMailWhoseNodeDiedIsSentOnceOrSaidToBeUncertain() throws Exception {
        POST.habit(ANA, 120);
        String id = POST.draft(ANA, "Died before", "<p>…</p>", "anna@died.example");
        POST.act(ANA, id, "send", Map.of());
        Instant due = Instant.parse(POST.read(id).path("sendAt").asString());
        var job = APPLICATION.bean(SendMail.class);
        // Claimed by a run that was never heard of again.
        POST.write(id, Map.of("status", "sending"));
        job.run(new SendMail.Due(UUID.fromString(id), due));
        assertThat(POST.read(id).path("problem").asString()).isEqualTo("uncertain");
        assertThat(POST.delivered("died.example")).isEmpty();

        // Its sender looks, and sends it again: the same mail, by its id.
        String was = POST.read(id).path("messageId").asString();
        POST.habit(ANA, 0);
        POST.act(ANA, id, "send", Map.of());
        POST.become(id, "sent");
        assertThat(POST.only("died.example").getMessageID()).isEqualTo(was);
        // An errand that comes again finds nothing to do.
        job.run(new SendMail.Due(UUID.fromString(id), due));
        assertThat(POST.delivered("died.example")).hasSize(1);
    }

    @Test
    void severalWhoSendOneMailSendItOnce() throws Exception {
        POST.habit(ANA, 120);
        String id = POST.draft(ANA, "Many hands", "<p>…</p>", "anna@hands.example");
        POST.act(ANA, id, "send", Map.of());
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
        assertThat(POST.act(ANA, id, "takeBack", Map.of()).code()).isEqualTo("wrongState");
    }

    @Test
    void nobodySendsBySomebodyElsesAccount() {
        UUID rita = APPLICATION.user("Rita Reis", "rita@example.com", "rep");
        UUID rui = APPLICATION.user("Rui Rocha", "rui@example.com", "rep");
        String hers = POST.account("Rita", "rita@own.example", POST.port(), rita);
        ApiClient asRui = APPLICATION.as("rui@example.com");
        ApiClient asRita = APPLICATION.as("rita@example.com");
        await().atMost(SOON).until(() -> asRui.get("/records/email").status() == 200);

        assertThat(asRui.post(
                                "/records/email",
                                Map.of("fields", POST.mail("Not mine", "<p>…</p>", "anna@else.example", hers)))
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
        String id = POST.draft(ANA, "Nor anas", "<p>…</p>", "anna@else.example");
        assertThat(POST.change(ANA, id, "mailAccount", hers)
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("mailAccountNotYours");
        assertThat(POST.delivered("else.example")).isEmpty();
    }

    @Test
    void headersAreNotBrokenOutOf() throws Exception {
        POST.habit(ANA, 0);
        assertThat(ANA.post(
                                "/records/email",
                                Map.of(
                                        "fields",
                                        POST.mail(
                                                "x", "<p>…</p>", "a@inject.example>\r\nBcc: <b@inject.example", OURS)))
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("notAnEmail");
        Map<String, Object> fields =
                new HashMap<>(POST.mail("Hello\r\nBcc: evil@inject.example\r\n\r\nbody", "<p>…</p>", "", OURS));
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
        POST.act(ANA, id, "send", Map.of());
        POST.become(id, "sent");
        MimeMessage mail = POST.only("inject.example");
        assertThat(mail.getSubject()).isEqualTo("Hello Bcc: evil@inject.example body");
        assertThat(mail.getHeader("Date")).hasSize(1);
        assertThat(mail.getHeader("From")).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsSent() {
        String id = POST.draft(ANA, "Offer for {{contact.name}}", "<p>…</p>", "anna@missing.example");
        assertThat(POST.act(ANA, id, "send", Map.of()).at("/violations/0/code").asString())
                .isEqualTo("gapLeft");
        String nobody = ANA.post("/records/email", Map.of("fields", Map.of("subject", "To nobody")))
                .at("/id")
                .asString();
        assertThat(POST.act(ANA, nobody, "send", Map.of())
                        .at("/violations/0/code")
                        .asString())
                .isEqualTo("required");
    }

    @Test
    void anAccountIsTriedAndTheServersAnswerShown() {
        var tried = ANA.post("/mail/accounts/" + OURS + "/test", Map.of("to", "ana@tried.example"));
        assertThat(tried.at("/sent").asBoolean()).isTrue();
        assertThat(POST.delivered("tried.example")).hasSize(1);
        String away = POST.account("Nowhere", "us@nowhere.example", 1, null);
        var failed = ANA.post("/mail/accounts/" + away + "/test", Map.of("to", "ana@tried.example"));
        assertThat(failed.at("/sent").asBoolean()).isFalse();
        assertThat(failed.at("/problem").asString()).isEqualTo("unreachable");
        assertThat(failed.at("/said").asString()).isNotBlank();
    }

    @Test
    void aTemplateIsFilledFromTheRecordAndWhatIsHiddenIsRefused() {
        String account = POST.made("account", Map.of("name", "Wierzba & Syn", "taxId", "PL123"));
        String contact = POST.made("contact", Map.of("name", Map.of("given", "Marek", "family", "Wierzba")));
        String deal = POST.made(
                "opportunity",
                Map.of(
                        "name",
                        "Silos",
                        "account",
                        account,
                        "contact",
                        contact,
                        "closeDate",
                        "2026-03-05",
                        "amount",
                        Map.of("amount", "1234.50", "currency", "EUR")));
        String template = POST.made(
                "mailTemplate",
                Map.of(
                        "name", "Oferta",
                        "language", "pl",
                        "subject", "Oferta dla {{account.name}} ({{contact.jobTitle|kupiec}})",
                        "body",
                                "<p>{{salutation}}</p><p>{{account.name}}, {{closeDate}}, {{nextStep}}"
                                        + " {{sender.name}}</p>"));
        var filled = ANA.post("/mail/letters", Map.of("template", template, "object", "opportunity", "id", deal));
        assertThat(filled.at("/subject").asString()).as(filled.text()).isEqualTo("Oferta dla Wierzba & Syn (kupiec)");
        assertThat(filled.at("/body").asString())
                .contains("Szanowny Panie Marku,")
                .contains("Wierzba &amp; Syn, 5 marca 2026")
                .contains("Ana Alves");
        assertThat(filled.at("/empty").toString()).isEqualTo("[\"nextStep\"]");

        String nowhere = POST.made(
                "mailTemplate",
                Map.of("name", "x", "subject", "{{account.colour}}", "body", "<p>{{account.taxId}}</p>"));
        var refused = ANA.post("/mail/letters", Map.of("template", nowhere, "object", "opportunity", "id", deal));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations").size()).isOne();
        assertThat(refused.at("/violations/0/message").asString()).contains("account.colour");

        APPLICATION.user("Hugo Hidden", "hugo@example.com", "manager");
        String hidden =
                POST.made("mailTemplate", Map.of("name", "y", "subject", "{{account.taxId}}", "body", "<p>.</p>"));
        var hugo = APPLICATION.as("hugo@example.com");
        Map<String, Object> wanted = Map.of("template", hidden, "object", "opportunity", "id", deal);
        assertThat(ANA.put("/field-rights/account", Map.of("rights", Map.of("manager", Map.of("taxId", "hidden"))))
                        .status())
                .as("hidden")
                .isLessThan(300);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(hugo.post("/mail/letters", wanted).text())
                                .contains("unknownField")
                                .doesNotContain("PL123"));
    }
}
