package org.kinward.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.kernel.id.Ids;
import org.kinward.testing.ApiClient;

/** Somebody of whom much is known, in every place there is. */
final class KnownPerson {
    /** Nobody else in the database is called so, lives there, or is written to there. */
    static final List<String> MARKS = List.of(
            "Zdzisława",
            "Brzęczyszczykiewicz",
            "zdzisia@",
            "691723458",
            "Łękołody",
            "XK-77-MARK",
            "quiproquo",
            "ombudsperson");

    static final String NAME = "Zdzisława Brzęczyszczykiewicz";

    final UUID id = Ids.next();
    final UUID merged = Ids.next();
    final UUID deal = Ids.next();
    final UUID binned = Ids.next();
    final UUID mentioning = Ids.next();
    final UUID letter = Ids.next();
    private final ApiClient ana;

    KnownPerson(ApiClient ana) {
        this.ana = ana;
    }

    /** @return the batch that changed the record last */
    String become() {
        UUID account = Ids.next();
        batch(create("contact", id, contact("zdzisia@example.com")));
        batch(create("contact", merged, contact("zdzisia@example.org")));
        batch(create("account", account, Map.of("name", "Fabryka")));
        batch(create("worksAt", Ids.next(), Map.of("contact", id, "account", account, "role", "ombudsperson")));
        talk();
        stand(account);
        amongOthers(account);
        String pipeline = ana.get("/records/pipeline?limit=1").at("/items/0/id").asString();
        batch(create(
                "opportunity",
                deal,
                Map.of(
                        "name", "Roof for " + NAME + ", south side",
                        "account", account,
                        "contact", id,
                        "amount", Map.of("amount", "1200.00", "currency", "EUR"),
                        "pipeline", pipeline)));
        assertThat(ana.post("/records/contact/" + id + "/merge", Map.of("with", merged))
                        .status())
                .isEqualTo(200);
        String changed = batch(update(Map.of(
                "jobTitle", Map.of("becomes", "ombudsperson"),
                "description", Map.of("becomes", "quiproquo"))));
        conflict();
        return changed;
    }

    private void talk() {
        batch(create("note", Ids.next(), Map.of("body", "<p>quiproquo once more</p>", "about", about(id))));
        batch(create("note", binned, Map.of("body", "<p>quiproquo in the bin</p>", "about", about(id))));
        ana.delete("/records/note/" + binned);
        UUID purged = Ids.next();
        batch(create("note", purged, Map.of("body", "<p>first</p>", "about", about(id))));
        batch(update("note", purged, Map.of("body", Map.of("becomes", "<p>of " + NAME + "</p>"))));
        ana.delete("/records/note/" + purged);
        ana.post("/bin/purge", Map.of("object", "note", "ids", List.of(purged)));
        batch(create("task", Ids.next(), Map.of("subject", "Call Zdzisława", "about", about(id))));
        batch(create(
                "interaction",
                Ids.next(),
                Map.of(
                        "channel", "call",
                        "occurredAt", "2026-10-01T10:00:00Z",
                        "subject", "quiproquo",
                        "about", about(merged))));
    }

    /** A note about somebody else that names her, a letter to the company that she got, what she agreed to, a colleague's remark. */
    private void amongOthers(UUID account) {
        Map<String, Object> company = Map.of("object", "account", "id", account);
        batch(create("note", mentioning, Map.of("body", "<p>Met " + NAME + " by chance.</p>", "about", company)));
        batch(create(
                "email",
                letter,
                Map.of(
                        "subject",
                        "For " + NAME,
                        "body",
                        "<p>All the best</p>",
                        "about",
                        company,
                        "correspondents",
                        List.of(
                                Map.of("role", "to", "address", "office@example.com"),
                                Map.of(
                                        "role",
                                        "cc",
                                        "address",
                                        "zdzisia@example.com",
                                        "name",
                                        NAME,
                                        "party",
                                        about(id))))));
        batch(create(
                "consent",
                Ids.next(),
                Map.of(
                        "party", about(id),
                        "purpose", "newsletter",
                        "decision", "given",
                        "at", "2026-10-01T10:00:00Z",
                        "how", "spoken",
                        "evidence", "said so to quiproquo")));
        batch(create("comment", Ids.next(), Map.of("body", "a true quiproquo", "about", about(id))));
    }

    /** What she is to us and to others, likes, needs, and was promised. */
    private void stand(UUID account) {
        batch(create(
                "relationship",
                Ids.next(),
                Map.of("kind", "prospect", "party", about(id), "description", "quiproquo all along")));
        batch(create(
                "connection",
                Ids.next(),
                Map.of(
                        "kind",
                        "advises",
                        "from",
                        about(id),
                        "to",
                        Map.of("object", "account", "id", account),
                        "description",
                        "as their ombudsperson")));
        batch(create("preference", Ids.next(), Map.of("value", "calls her Zdzisława", "party", about(merged))));
        batch(create("need", Ids.next(), Map.of("words", "a way out of quiproquo", "party", about(id))));
        batch(create("promise", Ids.next(), Map.of("what", "Write to zdzisia@example.com", "party", about(id))));
    }

    private static Map<String, Object> contact(String email) {
        return Map.of(
                "name", Map.of("given", "Zdzisława", "family", "Brzęczyszczykiewicz"),
                "emails", List.of(Map.of("value", email)),
                "phones", List.of(Map.of("value", "+48691723458")),
                "address", Map.of("city", "Łękołody", "country", "PL"),
                "externalId", "XK-77-MARK-" + email.substring(email.length() - 3));
    }

    /** Somebody else's change of the same field: the outcome is kept under its key, with both values. */
    private void conflict() {
        var answer = ana.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/commands",
                        Map.of(
                                "mode",
                                "EACH",
                                "commands",
                                List.of(update(Map.of(
                                        "description", Map.of("was", "something else", "becomes", "another"))))));
        ana.with("Idempotency-Key", "");
        assertThat(answer.at("/outcomes/0/status").asString()).as(answer.text()).isEqualTo("conflict");
    }

    /** A file on the record, and an import that was read and never run: its rows name the person all the same. */
    void leaveFiles() {
        var file = ana.upload(
                "/records/contact/" + id + "/files?name=Zdzis%C5%82awa.txt",
                "application/octet-stream",
                "quiproquo as a file".getBytes(StandardCharsets.UTF_8));
        assertThat(file.status()).as(file.text()).isEqualTo(201);
        String border = "border";
        String body = "--" + border
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\nname,email\n" + NAME + ",zdzisia@example.com\n"
                + "Jan Nowak,jan@example.com\n\r\n--" + border + "--\r\n";
        var rows = ana.upload(
                "/imports", "multipart/form-data; boundary=" + border, body.getBytes(StandardCharsets.UTF_8));
        assertThat(rows.status()).as(rows.text()).isEqualTo(201);
    }

    private static Map<String, Object> about(UUID contact) {
        return Map.of("object", "contact", "id", contact);
    }

    private static Map<String, Object> create(String object, UUID id, Map<String, Object> fields) {
        return Map.of("do", "create", "object", object, "id", id, "fields", fields);
    }

    private Map<String, Object> update(Map<String, Object> fields) {
        return update("contact", id, fields);
    }

    private static Map<String, Object> update(String object, UUID id, Map<String, Object> fields) {
        return Map.of("do", "update", "object", object, "id", id, "fields", fields);
    }

    private String batch(Map<String, Object> command) {
        var answer = ana.post("/commands", Map.of("mode", "ALL_OR_NOTHING", "commands", List.of(command)));
        assertThat(answer.at("/outcomes/0/status").asString()).as(answer.text()).isEqualTo("saved");
        return answer.at("/batch").asString();
    }
}
