package org.kinward.engine.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whatever is changed, by whom and when: what is computed comes to what anybody would compute from the tables. */
class DeriveIT {
    @RegisterExtension
    static final RunningApplication APPLICATION =
            RunningApplication.start(Map.of("spring.main.sources", ComputedFromAfar.class.getName()));

    private static final int WRITERS = 3;
    private static final int CHANGES = 150;

    /** Each says which records of a type differ from a plain computation. */
    private static final Map<String, String> NAIVE = Map.of(
            "account.sales.openDeals", """
            select a.id from data.account a where "sales$open_deals" is distinct from (
                select count(*) from data.opportunity o join data.stage s on s.id = o.stage
                 where o.account = a.id and o.deleted_at is null and s.kind = 'open')
            """,
            "account.sales.openValue", """
            select a.id from data.account a where "sales$open_value__base" is distinct from (
                select sum(o.amount__base) from data.opportunity o join data.stage s on s.id = o.stage
                 where o.account = a.id and o.deleted_at is null and s.kind = 'open')
            """,
            "account.test.health", """
            select a.id from data.account a
             where "test$health" is distinct from coalesce("sales$open_deals", 0) * 10 + length(name)
            """,
            "account.test.group", """
            select a.id from data.account a left join data.account p on p.id = a.parent
             where a."test$group" is distinct from coalesce(p.name, '-') || '/' || a.name
            """,
            "account.test.best", """
            select a.id from data.account a where "test$best" is distinct from (
                select max(c."test$health") from data.account c where c.parent = a.id and c.deleted_at is null)
            """,
            "opportunity.test.pull", """
            select o.id from data.opportunity o
              left join data.account a on a.id = o.account left join data.account p on p.id = a.parent
             where o."test$pull" is distinct from coalesce(a."test$health", -1) + coalesce(p."test$best", 0)
            """,
            "opportunity.test.active", """
            select o.id from data.opportunity o where "test$active" is distinct from (
                select count(*) from data.opportunity_line l join data.product p on p.id = l.product
                 where l.parent = o.id and p.series = 'hot')
            """,
            "opportunity.lineCount", """
            select o.id from data.opportunity o where array[line_count, "test$large"] is distinct from (
                select array[count(*), count(*) filter (where quantity > 5)] from data.opportunity_line l where l.parent = o.id)
            """,
            "opportunity.weightedAmount", """
            select o.id from data.opportunity o
             where round(weighted_amount, 4) is distinct from round(amount * probability / 100, 4)
            """,
            "opportunityLine.test.label", """
            select l.id from data.opportunity_line l left join data.product p on p.id = l.product
             where l."test$label" is distinct from coalesce(p.name, '?') || ' x ' || l.quantity
            """);

    private final ApiClient ana = APPLICATION.administrator();
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @Test
    void whateverIsChangedComesToWhatAnybodyWouldCompute() throws Exception {
        var accounts = all("account", 6, n -> Map.of("name", "Account " + n));
        var products = all("product", 3, n -> Map.of("name", "Product " + n, "series", n == 0 ? "hot" : "cold"));
        var pipeline = made("pipeline", Map.of("name", "Random", "position", 9));
        var stages = all(
                "stage",
                3,
                n -> Map.of(
                        "name", "Step " + n, "pipeline", pipeline, "position", n, "kind", n == 2 ? "lost" : "open"));
        var done = new AtomicInteger();
        var world = new World(accounts, products, stages, pipeline);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var random = new Random(writer);
                work.add(() -> change(world, random, done));
            }
            for (var result : writers.invokeAll(work)) {
                result.get();
            }
        }

        // By chance every stage may have been closed last: then nothing would be left to compare.
        patch("stage", stages.getFirst(), Map.of("kind", becomes("open")));
        Map<String, Object> open = deal(world, new Random(0));
        open.put("stage", stages.getFirst());
        made("opportunity", open);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(this::nothingIsDue);
        NAIVE.forEach((field, differing) -> assertThat(
                        jdbc.sql(differing).query(String.class).list())
                .as(field)
                .isEmpty());
        assertThat(jdbc.sql("select count(*) from data.account where \"sales$open_deals\" > 0")
                        .query(Integer.class)
                        .single())
                .isPositive();
        System.out.println("derivations: " + done + " changes by " + WRITERS + " writers, 0 off");
    }

    @Test
    void aNewFieldIsFilledInOnTheRecordsThatAreThere() {
        jdbc.sql("""
            insert into data.product (id, version, name, name__fold, created_at, updated_at)
            select gen_random_uuid(), 1, 'P' || n, 'p' || n, now(), now() from generate_series(1, 3500) n
            """).update();
        jdbc.sql("""
            insert into data.opportunity_line (id, version, parent, position, product, quantity)
            select gen_random_uuid(), 1, gen_random_uuid(), 0, id, 2 from data.product where name like 'P%'
            """).update();
        jdbc.sql("delete from engine.derive_fill where object = 'opportunityLine' and field = 'test.label'")
                .update();

        APPLICATION.bean(Fills.class).again();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(APPLICATION.bean(Fills.class).progress())
                        .filteredOn(one -> one.field().equals(new FieldKey("opportunityLine", "test.label")))
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.filled()).isTrue();
                            assertThat(one.done()).isEqualTo(one.total()).isGreaterThanOrEqualTo(3500);
                        }));
        assertThat(jdbc.sql(NAIVE.get("opportunityLine.test.label"))
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from data.opportunity_line where version <> 1 and product in"
                                + " (select id from data.product where name like 'P%' and name not like 'Product%')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void nothingIsDue() {
        assertThat(jdbc.sql("""
            select (select last_pos from engine.feed_state)
                 - (select pos from engine.feed_consumer where name = 'derive')
                 + (select count(*) from engine.feed_commit where pos is null)
                 + (select count(*) from engine.derive_due)
            """).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from engine.feed_parked where consumer = 'derive'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private record World(List<String> accounts, List<String> products, List<String> stages, String pipeline) {}

    private int change(World world, Random random, AtomicInteger done) {
        List<String> deals = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            int what = random.nextInt(12);
            if (what < 3 || deals.isEmpty()) {
                deals.add(made("opportunity", deal(world, random)));
            } else {
                change(world, random, what, one(deals, random));
            }
            done.incrementAndGet();
        }
        return CHANGES;
    }

    private static Map<String, Object> deal(World world, Random random) {
        Map<String, Object> deal = new HashMap<>();
        deal.put("name", "Deal");
        deal.put("pipeline", world.pipeline());
        deal.put("stage", one(world.stages(), random));
        deal.put("account", one(world.accounts(), random));
        deal.put("amount", random.nextInt(1000) + ".5");
        deal.put("whyLost", "price");
        deal.put("probability", random.nextInt(100));
        deal.put("lines", List.of(line(world, random), line(world, random)));
        return deal;
    }

    private static Map<String, Object> line(World world, Random random) {
        return Map.of("product", one(world.products(), random), "quantity", 1 + random.nextInt(9));
    }

    private void change(World world, Random random, int what, String deal) {
        switch (what) {
            case 3 -> patch("opportunity", deal, Map.of("account", becomes(one(world.accounts(), random))));
            case 4 -> patch("opportunity", deal, Map.of("amount", becomes(random.nextInt(1000))));
            case 5 ->
                patch(
                        "opportunity",
                        deal,
                        Map.of("stage", becomes(one(world.stages(), random)), "whyLost", becomes("price")));
            case 6 -> patch("opportunity", deal, Map.of("lines", Map.of("add", List.of(line(world, random)))));
            case 7 -> ana.delete("/records/opportunity/" + deal);
            case 8 -> ana.post("/records/opportunity/" + deal + "/restore", Map.of());
            case 9 ->
                patch(
                        "stage",
                        one(world.stages(), random),
                        Map.of("kind", becomes(random.nextBoolean() ? "open" : "lost")));
            case 10 ->
                patch(
                        "product",
                        one(world.products(), random),
                        Map.of(
                                "series", becomes(random.nextBoolean() ? "hot" : "cold"),
                                "name", becomes("Product " + random.nextInt(100))));
            default -> family(world, random);
        }
    }

    private void family(World world, Random random) {
        int child = random.nextInt(world.accounts().size());
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", becomes("Account " + random.nextInt(10_000)));
        if (child > 0) {
            fields.put("parent", becomes(world.accounts().get(random.nextInt(child))));
        }
        patch("account", world.accounts().get(child), fields);
    }

    private static Map<String, Object> becomes(Object value) {
        return Map.of("becomes", value);
    }

    private void patch(String object, String id, Map<String, Object> fields) {
        Answer answer = ana.patch("/records/" + object + "/" + id, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isIn(200, 404);
    }

    private static String one(List<String> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }

    private interface Fields {
        Map<String, ?> of(int n);
    }

    private List<String> all(String object, int count, Fields fields) {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ids.add(made(object, fields.of(n)));
        }
        return ids;
    }

    private String made(String object, Map<String, ?> fields) {
        Answer answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode record = answer.json();
        return record.path("id").asString();
    }
}
