package org.kinward.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.run.Run;
import org.kinward.edge.exchange.sql.Counts;
import org.kinward.edge.exchange.sql.Json;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.query.ExportQuery;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an import promises of every row: written once, refused with a reason, or left alone, whatever happens meanwhile. */
@DirtiesContext // ends the application, and its standing work, with its database
@SpringBootTest(properties = "kinward.sample=false")
class ImportIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    private static final Actor ACTOR = Actor.system(Origin.API);

    @Autowired
    Imports imports;

    @Autowired
    Exports exports;

    @Autowired
    Run run;

    @Autowired
    Records records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void aPipeline() {
        SalesPipeline.ensure(jdbc, records);
    }

    @Test
    void aBatchThatDiesLeavesNothingAndTheNextRunDoesEveryRowOnce() {
        var id = running(numbered("Crash", 5_000), plan("account", "name", "{\"index\":0,\"field\":\"name\"}"));
        assertThat(run.batch(id)).isTrue();
        var after = imports.find(ACTOR, id).progress();
        new TransactionTemplate(transactions).executeWithoutResult(dying -> {
            run.batch(id);
            assertThat(count("account", "name like 'Crash%'")).isGreaterThan(after.done());
            dying.setRollbackOnly();
        });
        assertThat(imports.find(ACTOR, id).progress()).isEqualTo(after);
        assertThat(count("account", "name like 'Crash%'")).isEqualTo(after.done());
        run.toTheEnd(id);
        assertThat(count("account", "name like 'Crash%'")).isEqualTo(5_000);
        assertThat(imports.find(ACTOR, id).progress().counts()).isEqualTo(new Counts(5_000, 0, 0, 0));
    }

    @Test
    void twoProcessesAtOnceDoEveryRowOnce() {
        var id = running(numbered("Twice", 6_000), plan("account", null, "{\"index\":0,\"field\":\"name\"}"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.execute(() -> run.toTheEnd(id));
            threads.execute(() -> run.toTheEnd(id));
        }
        assertThat(imports.find(ACTOR, id).state()).isEqualTo(State.DONE);
        assertThat(count("account", "name like 'Twice%'")).isEqualTo(6_000);
    }

    @Test
    void aValueTakenByABatchBesideIsRefusedAsIfTheyHadComeOneAfterAnother() {
        var rows = IntStream.range(0, 6_000)
                .mapToObj(n -> "Beside " + n + ";B" + n % 1_500)
                .collect(Collectors.joining("\n", "name;externalId\n", "\n"));
        var id = running(
                rows, plan("account", null, "{\"index\":0,\"field\":\"name\"},{\"index\":1,\"field\":\"externalId\"}"));

        run.toTheEnd(id);

        assertThat(imports.find(ACTOR, id).progress().counts()).isEqualTo(new Counts(1_500, 0, 0, 4_500));
        assertThat(imports.find(ACTOR, id).progress().done()).isEqualTo(6_000);
        assertThat(count("account", "name like 'Beside%'")).isEqualTo(1_500);
    }

    @Test
    void rowsThatCannotBeComeBackWithTheirReasonInTheShapeOfTheFile() throws IOException {
        var done = done(
                "name;founded;parent;country\n"
                        + "Good;1999;;Portugal\n"
                        + "Bad;long ago;;Polska\n"
                        + "Orphan;2001;Nobody Knows;PT\n"
                        + "Wide;1;;PT;oops\n"
                        + "Lost;2000;;Atlantis\n",
                plan(
                        "account",
                        "name",
                        "{\"index\":0,\"field\":\"name\"},{\"index\":1,\"field\":\"founded\"},{\"index\":2,\"field\":\"parent\",\"by\":\"name\",\"unknown\":\"reject\"},{\"index\":3,\"field\":\"address.country\"}"));
        assertThat(done.progress().counts()).isEqualTo(new Counts(2, 0, 0, 3));
        var file = new ByteArrayOutputStream();
        imports.rejected(ACTOR, done.id(), file);
        var lines = file.toString(StandardCharsets.UTF_8).split("\r?\n");
        assertThat(lines[0]).isEqualTo("name;founded;parent;country;reason");
        assertThat(lines[1]).startsWith("Bad;long ago;;Polska;").contains("founded: “long ago”");
        assertThat(lines[2]).startsWith("Orphan;2001;Nobody Knows;PT;").contains("Nobody Knows");
        assertThat(lines[3]).startsWith("Wide;1;;PT;oops;");
        assertThat(lines[4]).startsWith("Lost;2000;;Atlantis;").contains("Atlantis");
        var parent = done.cells().get("2");
        assertThat(parent).isNotNull();
        assertThat(parent.filled()).isEqualTo(1);
        assertThat(parent.rejected()).isEqualTo(1);
    }

    @Test
    void noRowDependsOnTheOneBeforeIt() {
        var done = done(
                "name,parent\nChild,Mother\nMother,Grandmother\nGrandmother,\nCousin,Aunt\n",
                plan(
                        "account",
                        "name",
                        "{\"index\":0,\"field\":\"name\"},{\"index\":1,\"field\":\"parent\",\"by\":\"name\",\"unknown\":\"create\"}"));
        assertThat(done.progress().counts()).isEqualTo(new Counts(4, 0, 0, 0));
        assertThat(count("account", "name in ('Child', 'Mother', 'Cousin') and parent is not null"))
                .isEqualTo(3);
        assertThat(count("account", "name = 'Aunt'")).isEqualTo(1);
    }

    @Test
    void emptyCellsKeepWhatIsThereAndPartsKeepTheOtherParts() {
        var columns =
                "{\"index\":0,\"field\":\"name\"},{\"index\":1,\"field\":\"address.city\"},{\"index\":2,\"field\":\"address.country\"},{\"index\":3,\"field\":\"emails.work\"}";
        done("name,city,country,mail\nKeeper,Porto,PT,a@keeper.example\n", plan("account", "name", columns));
        var done = done("name,city,country,mail\nKEEPER,,ES,b@keeper.example\n", plan("account", "name", columns));
        assertThat(done.progress().counts()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(count(
                        "account",
                        "name = 'KEEPER' and address__city = 'Porto' and address__country = 'ES' and"
                                + " jsonb_array_length(emails) = 2"))
                .isEqualTo(1);
    }

    @Test
    void rowsOfOneDealMakeOneDealWithALineEach() {
        done("name\nBolt\nNut\n", plan("product", "name", "{\"index\":0,\"field\":\"name\"}"));
        var columns =
                "{\"index\":0,\"field\":\"externalId\"},{\"index\":1,\"field\":\"lines.product\",\"by\":\"name\"},{\"index\":2,\"field\":\"stage\",\"by\":\"name\"},{\"index\":3,\"field\":\"amount\"}";
        var file = "id,product,stage,amount\nD1,Bolt,Won,\"1,000.50\"\nD1,Nut,Won,\nD2,Nut,Lost,5\n";
        var plan = withPipeline("opportunity", "externalId", columns);
        var done = done(file, plan);
        assertThat(done.progress().counts()).isEqualTo(new Counts(2, 0, 0, 0, 1, 0));
        assertThat(lines("D1")).isEqualTo(2);
        assertThat(count("opportunity", "external_id = 'D1' and amount = 1000.5"))
                .isEqualTo(1);
        assertThat(done(file, plan).progress().counts().created()).isZero();
        assertThat(lines("D1")).isEqualTo(2);
    }

    @Test
    void aNameThatTwoBearIsNotGuessed() {
        done("name\nTwin\nTwin\n", plan("account", null, "{\"index\":0,\"field\":\"name\"}"));
        var done = done(
                "id,account,stage\nT1,Twin,Won\n",
                withPipeline(
                        "opportunity",
                        "externalId",
                        "{\"index\":0,\"field\":\"externalId\"},{\"index\":1,\"field\":\"account\",\"by\":\"name\"},{\"index\":2,\"field\":\"stage\",\"by\":\"name\"}"));
        assertThat(done.progress().counts()).isEqualTo(new Counts(0, 0, 0, 1));
    }

    @Test
    void thePreviewSaysWhatTheRunDoesAndWritesNothing() {
        var id = uploaded("name,founded\nPreviewed,1999\nBroken,x\n");
        imports.plan(
                ACTOR,
                id,
                plan("account", "name", "{\"index\":0,\"field\":\"name\"},{\"index\":1,\"field\":\"founded\"}"));
        var preview = imports.preview(ACTOR, id);
        assertThat(preview.creates()).isEqualTo(1);
        assertThat(preview.problems().rows()).isEqualTo(1);
        assertThat(preview.problems().byColumn()).containsEntry("1", 1);
        assertThat(preview.rows().getFirst().fields().path("founded").asInt()).isEqualTo(1999);
        assertThat(count("account", "name = 'Previewed'")).isZero();
    }

    @Test
    void whatIsHandedOutComesBackAsItWas() throws IOException {
        done(
                "name,industry,revenue,city,parent\nOut 1,retail,1000.25,Łódź,\nOut 2,finance,,São João,Out 1\n",
                plan(
                        "account",
                        "name",
                        "{\"index\":0,\"field\":\"name\"},{\"index\":1,\"field\":\"industry\"},{\"index\":2,\"field\":\"annualRevenue\"},{\"index\":3,\"field\":\"address.city\"},{\"index\":4,\"field\":\"parent\",\"by\":\"name\"}"));
        var file = new ByteArrayOutputStream();
        exports.csv(ACTOR, new ExportQuery("account", List.of(), Filter.ALL, List.of()), file);
        var text = file.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFname,").contains("Łódź").contains("1000.25");
        var id = uploaded(text);
        var suggested = imports.suggest(ACTOR, id, "account");
        imports.plan(ACTOR, id, new ImportPlan("account", null, "name", suggested.columns(), null));
        start(id);
        run.toTheEnd(id);
        var counts = imports.find(ACTOR, id).progress().counts();
        assertThat(counts.created()).isZero();
        assertThat(counts.updated()).isZero();
    }

    @Test
    void aPlanThatNamesWhatIsNotThereIsRefused() {
        var id = uploaded("name\nx\n");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> imports.plan(ACTOR, id, plan("account", null, "{\"index\":0,\"field\":\"nonsense\"}")));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> imports.plan(ACTOR, id, plan("account", null, "{\"index\":7,\"field\":\"name\"}")));
    }

    @Test
    void anImportTakenAwayLeavesItsRecordsAndNothingElse() {
        var done = done("name\nStays\n", plan("account", "name", "{\"index\":0,\"field\":\"name\"}"));
        imports.delete(ACTOR, done.id());
        assertThat(count("account", "name = 'Stays'")).isEqualTo(1);
        assertThat(jdbc.sql("""
            select (select count(*) from engine.import_row where import = :id)
                 + (select count(*) from engine.import_outcome where import = :id)
                 + (select count(*) from engine.import_file where import = :id)
            """).param("id", done.id()).query(Long.class).single())
                .isZero();
    }

    @Test
    void nobodyReachesAnothersImport() {
        var id = uploaded("name\nx\n");
        var stranger = new Actor(UUID.randomUUID(), Origin.API, ACTOR.language());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> imports.find(stranger, id));
        assertThat(imports.list(stranger)).isEmpty();
    }

    @Test
    void theSpeedIsPrinted() {
        var rows = new StringBuilder("name,founded,employees,city,description\n");
        for (var i = 0; i < 20_000; i++) {
            rows.append("Fast ").append(i).append(",1999,").append(i).append(",Porto,Some words about it\n");
        }
        var id = running(
                rows.toString(),
                plan(
                        "account",
                        null,
                        "{\"index\":0,\"field\":\"name\"},{\"index\":1,\"field\":\"founded\"},{\"index\":2,\"field\":\"employees\"},{\"index\":3,\"field\":\"address.city\"},{\"index\":4,\"field\":\"description\"}"));
        var start = System.nanoTime();
        run.toTheEnd(id);
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("import: 20,000 rows × 5 in %.1f s, %,.0f rows/s%n", seconds, 20_000 / seconds);
        assertThat(imports.find(ACTOR, id).progress().counts().created()).isEqualTo(20_000);
    }

    private static String numbered(String name, int rows) {
        var file = new StringBuilder("name\n");
        for (var i = 0; i < rows; i++) {
            file.append(name).append(' ').append(i).append('\n');
        }
        return file.toString();
    }

    private ImportPlan withPipeline(String object, String key, String columns) {
        var pipeline = jdbc.sql("select id from data.pipeline limit 1")
                .query(UUID.class)
                .single();
        return Json.MAPPER.readValue(
                "{\"object\":\"" + object + "\",\"key\":\"" + key + "\",\"columns\":[" + columns
                        + "],\"constants\":{\"pipeline\":\"" + pipeline + "\"}}",
                ImportPlan.class);
    }

    private static ImportPlan plan(String object, String key, String columns) {
        var quoted = key == null ? "null" : "\"" + key + "\"";
        return Json.MAPPER.readValue(
                "{\"object\":\"" + object + "\",\"key\":" + quoted + ",\"columns\":[" + columns + "]}",
                ImportPlan.class);
    }

    private UUID uploaded(String text) {
        return imports.upload(ACTOR, "file.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    /** Without the job: the test itself is the process that runs it. */
    private void start(UUID id) {
        new StoredImports(jdbc).move(id, List.of(State.READY), State.RUNNING, null);
    }

    private UUID running(String text, ImportPlan plan) {
        var id = uploaded(text);
        imports.plan(ACTOR, id, plan);
        start(id);
        return id;
    }

    private StoredImport done(String text, ImportPlan plan) {
        var id = running(text, plan);
        run.toTheEnd(id);
        var stored = imports.find(ACTOR, id);
        assertThat(stored.state()).isEqualTo(State.DONE);
        return stored;
    }

    private long count(String object, String where) {
        return jdbc.sql("select count(*) from data." + object + " where deleted_at is null and " + where)
                .query(Long.class)
                .single();
    }

    private long lines(String deal) {
        return jdbc.sql("select count(*) from data.opportunity_line l join data.opportunity o on o.id = l.parent where"
                        + " o.external_id = ?")
                .param(deal)
                .query(Long.class)
                .single();
    }
}
