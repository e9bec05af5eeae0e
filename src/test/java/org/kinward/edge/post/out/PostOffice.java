package org.kinward.edge.post.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** A real mail server, and what is said of mails in tests. */
public final class PostOffice implements AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(15);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final RunningApplication application;
    private final ApiClient ana;
    private final String ours;

    public PostOffice(RunningApplication application) {
        server.start();
        this.application = application;
        ana = application.administrator();
        ours = account("Us", "us@example.com", port(), null);
    }

    /** The company's account. */
    public String ours() {
        return ours;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    String account(String name, String address, int port, @org.jspecify.annotations.Nullable UUID holder) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "name", name, "address", address, "smtpHost", "127.0.0.1", "smtpPort", port, "smtpSecurity", "none"));
        if (holder != null) {
            fields.put("holder", holder.toString());
        }
        return ana.post("/records/mailAccount", Map.of("fields", fields))
                .at("/id")
                .asString();
    }

    public String made(String object, Map<String, Object> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    Map<String, Object> mail(String subject, String body, String to, String account) {
        return Map.of(
                "subject", subject,
                "body", body,
                "mailAccount", account,
                "correspondents", to.isEmpty() ? List.of() : List.of(Map.of("address", to, "role", "to")));
    }

    String draft(ApiClient who, String subject, String body, String to) {
        return draft(who, subject, body, to, ours);
    }

    String draft(ApiClient who, String subject, String body, String to, String account) {
        var answer = who.post("/records/email", Map.of("fields", mail(subject, body, to, account)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    ApiClient.Answer act(ApiClient who, String id, String action, Map<String, Object> input) {
        return who.post("/records/email/" + id + "/actions/" + action, Map.of("input", input));
    }

    ApiClient.Answer change(ApiClient who, String id, String field, Object value) {
        return who.patch("/records/email/" + id, Map.of("fields", Map.of(field, Map.of("becomes", value))));
    }

    /** As the post itself writes. */
    void write(String id, Map<String, String> fields) {
        Map<String, Change> changes = new HashMap<>();
        fields.forEach((key, value) -> changes.put(key, new Change(null, JsonNodeFactory.instance.stringNode(value))));
        application
                .bean(Records.class)
                .execute(
                        Actor.system(Origin.SYSTEM),
                        Mode.ALL_OR_NOTHING,
                        List.of(Command.Update.of("email", UUID.fromString(id), changes)));
    }

    void habit(ApiClient who, int delay) {
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

    JsonNode read(String id) {
        return ana.get("/records/email/" + id).json();
    }

    JsonNode become(String id, String status) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(read(id).path("status").asString())
                        .as(read(id).toString())
                        .isEqualTo(status));
        return read(id);
    }

    public List<MimeMessage> delivered(String domain) {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage one : server.getReceivedMessages()) {
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

    public MimeMessage only(String domain) {
        List<MimeMessage> found = delivered(domain);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
