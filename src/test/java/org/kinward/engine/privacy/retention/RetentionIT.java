package org.kinward.engine.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.privacy.spi.Keeps;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionIT {
    /** Somebody who switches a rule off while it is at work. */
    static final class Stopper implements Keeps {
        private static volatile Runnable stop = () -> {};

        @Override
        public String reason() {
            return "test";
        }

        @Override
        public Set<UUID> of(Model model, Collection<UUID> records) {
            if (model.key().equals("task")) {
                stop.run();
            }
            return Set.of();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Stopping {
        @Bean
        Keeps stopper() {
            return new Stopper();
        }
    }

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.with(
            Map.of(
                    "kinward.erasures.ledger",
                    Path.of("target", "retention-" + UUID.randomUUID(), "ledger.jsonl")
                            .toString()),
            Stopping.class);

    private static final int YEARS = 1_095;
    private final ApiClient ana = APPLICATION.administrator();
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    private String made(String object, Map<String, ?> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private String person(String family, Map<String, ?> besides) {
        Map<String, Object> fields = new HashMap<>(besides);
        fields.put("name", Map.of("given", "Ada", "family", family));
        return made("contact", fields);
    }

    private void ages(String table) {
        jdbc.sql("update data." + table + " set updated_at = now() - interval '4 years', created_at = now() - interval"
                        + " '4 years'")
                .update();
    }

    private static Map<String, String> ref(String object, String id) {
        return Map.of("object", object, "id", id);
    }

    private static Map<String, Object> rule(String object, String deed, Map<String, ?> besides) {
        Map<String, Object> rule = new HashMap<>(Map.of(
                "name", "After three years",
                "objectType", object,
                "days", YEARS,
                "deed", deed,
                "countsFrom", "lastTouch"));
        rule.putAll(besides);
        return rule;
    }

    private String on(Map<String, Object> rule) {
        String id = made("retentionRule", rule);
        become(id, Map.of("active", Map.of("becomes", true)));
        return id;
    }

    private void become(String rule, Map<String, ?> fields) {
        var answer = ana.patch("/records/retentionRule/" + rule, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void runs() {
        APPLICATION.bean(KeepRetention.class).run();
    }

    private static Map<String, Object> called(String family) {
        return Map.of("field", "name", "op", "contains", "value", family);
    }

    @Test
    void whoseTimeHasComeGoesAndWhoMustBeKeptStays() {
        String forgotten = person("Retida Forgotten", Map.of());
        String held = person("Retida Held", Map.of());
        String works = person("Retida Works", Map.of());
        String dealing = person("Retida Dealing", Map.of());
        String agreed = person("Retida Agreed", Map.of());
        String talked = person("Retida Talked", Map.of());
        String company = made("account", Map.of("name", "Under suit"));
        made("worksAt", Map.of("contact", works, "account", company));
        made("legalHold", Map.of("reason", "A suit", "record", ref("contact", held)));
        made("legalHold", Map.of("reason", "Another", "record", ref("account", company)));
        made("opportunity", Map.of("name", "Beans", "contact", dealing));
        made(
                "consent",
                Map.of(
                        "party", ref("contact", agreed),
                        "purpose", "offers",
                        "decision", "given",
                        "at", "2020-01-01T10:00:00Z",
                        "how", "spoken"));
        made("note", Map.of("body", "<p>was here today</p>", "about", ref("contact", talked)));
        ages("contact");
        String young = person("Retida Young", Map.of());
        Map<String, Object> rule = rule("contact", "bin", Map.of("filter", called("Retida")));
        looksFirst(rule, forgotten);

        String id = made("retentionRule", rule);
        runs();
        assertThat(gone(forgotten)).as("nothing before it is switched on").isFalse();
        become(id, Map.of("active", Map.of("becomes", true)));
        runs();
        assertThat(gone(forgotten)).isTrue();
        assertThat(List.of(held, works, dealing, agreed, talked, young)).noneMatch(this::gone);
        assertThat(ana.get("/records/retentionRule/" + id).at("/done").asInt()).isEqualTo(1);
        isToldAndComesBack(forgotten);

        become(id, Map.of("days", Map.of("becomes", 400)));
        assertThat(ana.get("/records/retentionRule/" + id).at("/active").asBoolean())
                .as("a rule that says something new is off until somebody has looked")
                .isFalse();
    }

    private void looksFirst(Map<String, Object> rule, String forgotten) {
        APPLICATION.user("Rita Rep", "rita@example.com", "rep");
        assertThat(APPLICATION
                        .as("rita@example.com")
                        .post("/privacy/retention/preview", rule)
                        .status())
                .isEqualTo(403);
        var found = ana.post("/privacy/retention/preview", rule);
        System.out.printf("dry run: %s%n", found.text());
        assertThat(found.at("/due").asInt()).as(found.text()).isEqualTo(1);
        assertThat(found.at("/items/0/id").asString()).isEqualTo(forgotten);
        assertThat(found.at("/kept").toString()).isEqualTo("{\"consent\":1,\"legalHold\":2,\"openDeal\":1}");
        assertThat(found.at("/staying").size()).isEqualTo(4);
    }

    private boolean gone(String contact) {
        return ana.get("/records/contact/" + contact).at("/deletedAt").isString();
    }

    private void isToldAndComesBack(String contact) {
        assertThat(ana.get("/records/contact/" + contact + "/history")
                        .at("/items/0/origin")
                        .asString())
                .isEqualTo("system");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> ana.get("/audit").text().contains("retention carried out"));
        assertThat(ana.post("/records/contact/" + contact + "/restore", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(gone(contact)).isFalse();
    }

    @Test
    void dataOfAKindIsEmptiedInTheHistoryTooAndPeopleAreErasedOnce() {
        String cleared = person("Limpada", Map.of("birthday", "1971-05-17", "jobTitle", "Chef de cuisine"));
        String erased = person("Apagadissima", Map.of("jobTitle", "Nobody knows"));
        ages("contact");

        String clearing = on(rule("contact", "clear", Map.of("kinds", List.of("birth"), "filter", called("Limpada"))));
        String erasing = on(rule("contact", "erase", Map.of("filter", called("Apagadissima"))));
        runs();
        ages("contact");
        runs();

        var record = ana.get("/records/contact/" + cleared);
        assertThat(record.at("/birthday").isNull()).isTrue();
        assertThat(record.at("/jobTitle").asString()).isEqualTo("Chef de cuisine");
        assertThat(ana.get("/records/contact/" + cleared + "/history").text()).doesNotContain("1971-05-17");
        assertThat(jdbc.sql("select count(*) from engine.feed_line where changes::text like '%1971-05-17%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(ana.get("/records/contact/" + erased).at("/name/display").asString())
                .isEqualTo("Erased person");
        assertThat(ana.get("/records/retentionRule/" + clearing).at("/done").asInt())
                .isEqualTo(1);
        assertThat(ana.get("/records/retentionRule/" + erasing).at("/done").asInt())
                .as("nobody is erased twice")
                .isEqualTo(1);
    }

    @Test
    void switchedOffWhileAtWorkItStopsWithinOneBatch() {
        var commands = IntStream.range(0, 120)
                .mapToObj(n -> Map.of("do", "create", "object", "task", "fields", Map.of("subject", "Old " + n)))
                .toList();
        assertThat(ana.post("/commands", Map.of("mode", "ALL_OR_NOTHING", "commands", commands))
                        .status())
                .isEqualTo(200);
        ages("task");
        String id = on(rule("task", "bin", Map.of()));
        Stopper.stop = () ->
                ana.patch("/records/retentionRule/" + id, Map.of("fields", Map.of("active", Map.of("becomes", false))));

        runs();

        Stopper.stop = () -> {};
        assertThat(jdbc.sql("select count(*) from data.task where deleted_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }

    @Test
    void whatIsHeldGoesForGoodInNoWay() {
        String company = made("account", Map.of("name", "Retenta"));
        String free = made("account", Map.of("name", "Soluta"));
        String works = person("Retenta Works", Map.of());
        String twice = person("Retenta Twice", Map.of());
        String once = person("Retenta Once", Map.of());
        made("worksAt", Map.of("contact", works, "account", company));
        String note = made("note", Map.of("body", "<p>Ada Retenta Twice rang</p>", "about", ref("account", company)));
        String suit = made("legalHold", Map.of("reason", "A suit", "record", ref("account", company)));
        String named = made("legalHold", Map.of("reason", "Another", "record", ref("contact", once)));
        var merged = ana.post("/records/contact/" + once + "/merge", Map.of("with", twice));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        List.of("note/" + note, "account/" + company, "account/" + free, "contact/" + works)
                .forEach(one ->
                        assertThat(ana.delete("/records/" + one).status()).isEqualTo(204));

        assertThat(purged("account", company, free)).isEqualTo("1 gone, 1 held");
        assertThat(purged("contact", works, twice)).as("by a link, by a merge").isEqualTo("0 gone, 2 held");
        assertThat(purged("note", note)).as("with what it is about").isEqualTo("0 gone, 1 held");
        var all = ana.post("/bin/purge", Map.of("olderThanDays", 0));
        assertThat(all.at("/held/account").asInt()).as(all.text()).isEqualTo(1);
        assertThat(all.at("/held/contact").asInt()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from data.contact where id in (cast(? as uuid), cast(? as uuid))")
                        .params(works, twice)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        isNotErased(once, note);

        List.of(suit, named)
                .forEach(hold -> assertThat(
                                ana.delete("/records/legalHold/" + hold).status())
                        .isEqualTo(204));
        assertThat(purged("note", note)).isEqualTo("1 gone, 0 held");
        assertThat(purged("contact", twice)).isEqualTo("1 gone, 0 held");
    }

    private String purged(String object, String... ids) {
        var answer = ana.post("/bin/purge", Map.of("object", object, "ids", List.of(ids)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/purged/" + object).asInt() + " gone, "
                + answer.at("/held/" + object).asInt() + " held";
    }

    /** Neither by hand nor by a rule; and where something about others is held, nobody is blanked in it. */
    private void isNotErased(String held, String note) {
        String dealing = person("Retenta Dealing", Map.of());
        String deal = made("opportunity", Map.of("name", "Beans", "contact", dealing));
        made("legalHold", Map.of("reason", "The deal", "record", ref("opportunity", deal)));
        String free = person("Retenta Libera", Map.of());
        assertThat(ana.get("/privacy/people/contact/" + dealing + "/erasure")
                        .at("/held")
                        .asBoolean())
                .as("by a deal that would be written to")
                .isTrue();
        assertThat(erased(held, "Ada Retenta Once", List.of())).isEqualTo("underLegalHold");
        assertThat(erased(dealing, "Ada Retenta Dealing", List.of())).isEqualTo("underLegalHold");
        assertThat(erased(free, "Ada Retenta Libera", List.of(ref("note", note))))
                .isEqualTo("underLegalHold");
        close(deal);
        ages("contact");
        ages("legal_hold");
        on(rule("legalHold", "bin", Map.of()));
        Map<String, Object> erases = rule("contact", "erase", Map.of("filter", called("Retenta")));
        var found = ana.post("/privacy/retention/preview", erases);
        System.out.printf("dry run of a rule that erases: %s%n", found.text());
        assertThat(found.at("/due").asInt()).as(found.text()).isEqualTo(1);
        assertThat(found.at("/items/0/id").asString()).isEqualTo(free);
        assertThat(found.at("/kept").toString())
                .as("themselves, and by what would go with them")
                .isEqualTo("{\"heldBeside\":1,\"legalHold\":1}");
        String rule = on(erases);
        runs();
        assertThat(ana.get("/records/retentionRule/" + rule).at("/done").asInt())
                .as("as the dry run said")
                .isEqualTo(1);
        assertThat(ana.post("/privacy/retention/preview", erases).at("/kept").toString())
                .as("and as many are left")
                .isEqualTo(found.at("/kept").toString());
        assertThat(jdbc.sql("select count(*) from data.legal_hold where deleted_at is null and reason = 'The deal'")
                        .query(Integer.class)
                        .single())
                .as("no rule takes a hold away")
                .isEqualTo(1);
        assertThat(ana.get("/records/contact/" + dealing).at("/name/family").asString())
                .isEqualTo("Retenta Dealing");
        assertThat(ana.get("/records/contact/" + free).at("/name/display").asString())
                .isEqualTo("Erased person");
    }

    private void close(String deal) {
        assertThat(ana.delete("/records/opportunity/" + deal).status()).isEqualTo(204);
    }

    private String erased(String contact, String name, List<?> mentions) {
        return ana.post("/privacy/people/contact/" + contact + "/erasure", Map.of("name", name, "mentions", mentions))
                .code();
    }

    @Test
    void aRuleNamesWhatThereIs() {
        assertThat(refused(rule("unicorn", "bin", Map.of()))).isEqualTo("objectType unknownObject");
        assertThat(refused(rule("account", "erase", Map.of()))).isEqualTo("deed notAPerson");
        assertThat(refused(rule("contact", "clear", Map.of()))).isEqualTo("kinds required");
        assertThat(refused(rule("contact", "bin", Map.of("days", 7)))).isEqualTo("days outOfRange");
        assertThat(refused(rule("contact", "bin", Map.of("countsFrom", "jobTitle"))))
                .isEqualTo("countsFrom unknownField");
        assertThat(refused(rule("contact", "bin", Map.of("filter", Map.of("field", "no", "op", "is", "value", "x")))))
                .isEqualTo("filter unknownField");
    }

    private String refused(Map<String, Object> rule) {
        var answer = ana.post("/records/retentionRule", Map.of("fields", rule));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.at("/violations/0/field").asString() + " "
                + answer.at("/violations/0/code").asString();
    }
}
