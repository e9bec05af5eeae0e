package org.kinward.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditIT {
    /** A type of which every look is written down. */
    public static final class Diagnosis extends ObjectType {
        public final Field<String> name = text("name").required().title();

        public Diagnosis() {
            super("diagnosis");
            trait(SENSITIVE);
            list(name);
            section("main", name);
        }
    }

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.with(Diagnosis.class);

    private final ApiClient ana = APPLICATION.administrator();
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());
    private final AppendToChain append = APPLICATION.bean(AppendToChain.class);

    private List<String> events() {
        append.run();
        return ana.get("/audit").at("/items").findValuesAsString("event");
    }

    private static void await(Callable<Boolean> what) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!what.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(50);
        }
    }

    @Test
    void whatTheFeedDoesNotKnowIsWrittenDown() throws Exception {
        UUID rui = APPLICATION.user("Rui", "rui@example.com", "rep");
        APPLICATION.nobody().post("/session", Map.of("login", "rui@example.com", "password", "not this one at all"));
        var ruis = APPLICATION.as("rui@example.com");
        String diagnosis = ana.post("/records/diagnosis", Map.of("fields", Map.of("name", "Flu")))
                .at("/id")
                .asString();
        ruis.get("/records/diagnosis/" + diagnosis);
        ruis.get("/records/account/export");
        ana.put("/roles/rep", Map.of("rights", Map.of("account", Map.of("export", "none"))));
        ana.put("/session/seen-as", Map.of("user", rui.toString()));
        ana.get("/records/diagnosis");
        ana.delete("/session/seen-as");

        await(() -> events().contains("rights changed"));
        assertThat(events())
                .contains(
                        "signed in",
                        "sign in refused",
                        "sensitive read",
                        "export asked for",
                        "sees as",
                        "sees as ended");
        var reads = ana.get("/audit?event=sensitive%20read")
                .at("/items")
                .valueStream()
                .filter(one -> one.path("object").asString("").equals("diagnosis"))
                .toList();
        assertThat(reads).hasSize(2);
        assertThat(reads.getFirst().at("/byName").asString())
                .as("who looks, not as whom")
                .isEqualTo("Ana Alves");
        assertThat(reads.getLast().at("/about").asString()).isEqualTo(diagnosis);
        assertThat(ana.get("/audit?user=" + rui).text()).contains("sees as").doesNotContain("\"byName\":\"Eva\"");
        assertThat(ana.get("/audit/export").text().lines().count()).isGreaterThan(5);
        assertThat(ruis.get("/audit").status()).isEqualTo(403);
        assertThat(ruis.get("/audit/export").status()).isEqualTo(403);
        assertThat(ruis.get("/audit/verification").status()).isEqualTo(403);
    }

    @Test
    void whateverIsTamperedWithIsFoundAtItsEntryAndAnErasureIsNone() throws Exception {
        var trail = APPLICATION.bean(AuditTrail.class);
        UUID person = UUID.randomUUID();
        for (int one = 0; one < 30; one++) {
            trail.tell(AuditEvent.now("test", "contact", one == 7 ? person : UUID.randomUUID(), null));
        }
        append.run();
        var whole = ana.get("/audit/verification");
        assertThat(whole.at("/broken").isNull()).isTrue();
        long last = whole.at("/entries").asLong();
        long victim = last - 10;

        assertThat(trail.forget(List.of(person))).isEqualTo(1);
        var erased = ana.get("/audit/verification");
        assertThat(erased.at("/broken").isNull()).as("after an erasure").isTrue();
        assertThat(erased.at("/erased").asLong()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from engine.audit_entry where about = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();

        for (String tampering : List.of(
                "update engine.audit_entry set event = 'nothing' where pos = " + victim,
                "update engine.audit_entry set by_user = gen_random_uuid() where pos = " + victim,
                "update engine.audit_entry set at = at + interval '1 second' where pos = " + victim,
                "update engine.audit_entry set salt = 'x', content = sha256('x') where pos = " + victim,
                "delete from engine.audit_entry where pos = " + victim)) {
            jdbc.sql("create table engine.audit_copy as select * from engine.audit_entry")
                    .update();
            jdbc.sql(tampering).update();
            assertThat(ana.get("/audit/verification").at("/broken").asLong())
                    .as(tampering)
                    .isEqualTo(victim);
            jdbc.sql("delete from engine.audit_entry").update();
            jdbc.sql("insert into engine.audit_entry select * from engine.audit_copy")
                    .update();
            jdbc.sql("drop table engine.audit_copy").update();
        }
        assertThat(ana.get("/audit/verification").at("/broken").isNull()).isTrue();
    }

    @Test
    void twoNodesAddToOneChain() throws Exception {
        try (var other = APPLICATION.another();
                var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (var node : List.of(APPLICATION, other)) {
                var trail = node.bean(AuditTrail.class);
                var chain = node.bean(AppendToChain.class);
                work.add(() -> {
                    for (int one = 0; one < 300; one++) {
                        trail.tell(AuditEvent.now("two nodes", null, null, null));
                    }
                    return null;
                });
                work.add(() -> {
                    for (int round = 0; round < 40; round++) {
                        chain.append();
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        append.run();

        var found = ana.get("/audit/verification");
        System.out.println("audit: two nodes, " + found.text());
        assertThat(found.at("/broken").isNull()).isTrue();
        assertThat(jdbc.sql("select count(*) from engine.audit_entry where event = 'two nodes'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(600);
    }

    @Test
    void anAdministratorMarksATypeAsSensitiveAndThenEveryLookIsWrittenDown() throws Exception {
        String task = ana.post("/records/task", Map.of("fields", Map.of("subject", "Quiet")))
                .at("/id")
                .asString();
        ana.get("/records/task/" + task);
        assertThat(reads("task")).isZero();
        var marked = ana.post("/records/typeDefinition", Map.of("fields", Map.of("key", "task", "sensitive", true)));
        assertThat(marked.status()).as(marked.text()).isEqualTo(201);
        await(() -> ana.get("/records/task/" + task).status() == 200 && reads("task") > 0);
        await(() -> events().contains("sensitivity changed"));

        String definition = "/records/typeDefinition/" + marked.at("/id").asString();
        var off = Map.of("fields", Map.of("sensitive", Map.of("becomes", false)));
        assertThat(ana.patch(definition, off).status()).isEqualTo(200);
        await(() -> {
            long before = reads("task");
            ana.get("/records/task/" + task);
            return reads("task") == before;
        });
        await(() -> events().stream().filter("sensitivity changed"::equals).count() == 2);
    }

    private long reads(String object) {
        append.run();
        return ana.get("/audit?event=sensitive%20read")
                .at("/items")
                .valueStream()
                .filter(one -> one.path("object").asString("").equals(object))
                .count();
    }
}
