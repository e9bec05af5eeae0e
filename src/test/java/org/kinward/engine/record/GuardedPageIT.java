package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.engine.record.query.run.ReferenceMemory;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.page.Cursor;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** What a page costs the database, by how much of the table its reader may see. */
class GuardedPageIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final int PAGE = 50;
    private static final List<Sort> RECENT = List.of();
    private static final List<Sort> BY_NAME = List.of(new Sort("name", false));
    private static final List<Sort> BY_NAME_DOWN = List.of(new Sort("name", true));
    private static final List<Sort> BY_VALUE = List.of(new Sort("value", false));
    private static final Filter RETAIL = compare("industry", Operator.IS, "retail");

    private record Case(String object, String name, Filter filter, List<Sort> sort, boolean deep) {
        Case(String name, Filter filter, List<Sort> sort, boolean deep) {
            this("account", name, filter, sort, deep);
        }

        static Case ofPreferences(String name, Filter filter, List<Sort> sort, boolean deep) {
            return new Case("preference", "through: " + name, filter, sort, deep);
        }

        String title() {
            return object.equals("account") ? "name" : "value";
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("first page", Filter.ALL, RECENT, false),
            new Case("page half way down", Filter.ALL, RECENT, true),
            new Case("by name", Filter.ALL, BY_NAME, false),
            new Case("by name, half way down", Filter.ALL, BY_NAME, true),
            new Case("by name downwards", Filter.ALL, BY_NAME_DOWN, false),
            new Case("by name downwards, half way", Filter.ALL, BY_NAME_DOWN, true),
            new Case("industry is retail", RETAIL, RECENT, false),
            new Case("industry is retail, half way", RETAIL, RECENT, true),
            new Case("industry is retail, by name", RETAIL, BY_NAME, false),
            new Case("contains oriole", compare("name", Operator.CONTAINS, "oriole"), RECENT, false),
            new Case("contains oriole, by name", compare("name", Operator.CONTAINS, "oriole"), BY_NAME, false),
            new Case("contains what all have", compare("name", Operator.CONTAINS, "trading"), RECENT, false),
            new Case("contains one letter", compare("name", Operator.CONTAINS, "g"), RECENT, false),
            Case.ofPreferences("first page", Filter.ALL, RECENT, false),
            Case.ofPreferences("page half way down", Filter.ALL, RECENT, true),
            Case.ofPreferences("by name", Filter.ALL, BY_VALUE, false),
            Case.ofPreferences("by name, half way down", Filter.ALL, BY_VALUE, true),
            Case.ofPreferences("kind is likes", compare("kind", Operator.IS, "likes"), RECENT, false),
            Case.ofPreferences("contains oriole", compare("value", Operator.CONTAINS, "oriole"), RECENT, false));

    private static Filter compare(String field, Operator operator, String value) {
        return new Filter.Compare(field, operator, StringNode.valueOf(value));
    }

    @Test
    void aPageOfFortyThousandExaminesNoMoreThanSixteenThousand() throws Exception {
        examine(40_000, new Cost(16_000, Double.MAX_VALUE), 3);
    }

    @Test
    @Tag("heavy")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void aPageOfThreeHundredThousandExaminesNoMoreThanTwentyThousand() throws Exception {
        // What the processor's time is worth depends on the machine: whoever measures says how much of it may be taken.
        double most = Double.parseDouble(System.getProperty("kinward.heavy.page-cpu-ms", "1000"));
        examine(Integer.getInteger("kinward.heavy.page-rows", 300_000), new Cost(20_000, most), 20);
    }

    private static void examine(int rows, Cost most, int times) throws Exception {
        List<ManyAccounts.Reader> readers = new ManyAccounts(APPLICATION).fill(rows);
        List<String> dear = new ArrayList<>();
        System.out.printf(
                "%,d accounts and as many preferences, pages of %d%n%-32s %7s %9s %8s %9s %7s%n",
                rows, PAGE, "list", "in sight", "examined", "pages", "CPU ms", "rows");
        try (var examined = new Examined(APPLICATION.dataSource())) {
            Queries queries = queries(examined);
            for (Case one : CASES) {
                for (ManyAccounts.Reader reader : readers) {
                    Cost cost = examine(new Looking(queries, examined, times), one, reader);
                    if (cost.rows() > most.rows() || cost.millis() > most.millis()) {
                        dear.add(one.name() + " at " + reader.share() + ": " + cost);
                    }
                }
            }
        }
        assertThat(dear).isEmpty();
    }

    private static Queries queries(Examined examined) {
        return new Queries(
                examined.dataSource(),
                APPLICATION.bean(Catalogues.class),
                APPLICATION.bean(Access.class),
                APPLICATION.bean(Circumstances.class),
                APPLICATION.bean(ReferenceMemory.class),
                APPLICATION.bean(FeedReader.class));
    }

    /** @param millis of the database's processor */
    private record Cost(long rows, double millis) {}

    /** @param times as often is asked to tell the processor's time */
    private record Looking(Queries queries, Examined examined, int times) {}

    private static Cost examine(Looking looking, Case one, ManyAccounts.Reader reader) throws Exception {
        Queries queries = looking.queries();
        Examined examined = looking.examined();
        var actor = new Actor(reader.user(), Origin.INTERACTIVE, Locale.ENGLISH);
        var query = new PageQuery(
                one.object(),
                List.of(),
                one.filter(),
                one.sort(),
                PAGE,
                one.deep() ? cursor(one, reader) : null,
                false,
                false);
        List<Examined.Run> runs = examined.runsOf(() -> queries.page(actor, query));
        long most = runs.stream().mapToLong(Examined.Run::rows).max().orElseThrow();
        long pages = runs.stream().mapToLong(Examined.Run::pages).max().orElseThrow();
        long before = cpu(examined.process());
        byte[] answer = {};
        for (int i = 0; i < looking.times(); i++) {
            answer = queries.page(actor, query);
        }
        double spent = (cpu(examined.process()) - before) / 1e6 / looking.times();
        int found = JsonMapper.shared()
                .readTree(new String(answer, StandardCharsets.UTF_8))
                .path("items")
                .size();
        System.out.printf(
                Locale.ROOT, "%-32s %8s %,9d %,8d %9.2f %6d%n", one.name(), reader.share(), most, pages, spent, found);
        if (!one.deep() && one.filter().equals(Filter.ALL)) {
            assertThat(found).as(one + " of " + reader).isPositive();
        }
        return new Cost(most, spent);
    }

    /** As if the reader had come half way down. */
    private static String cursor(Case one, ManyAccounts.Reader reader) {
        boolean named = !one.sort().isEmpty();
        String key = named ? one.title() + "__fold" : "updated_at";
        String seen = " from data." + one.object() + " where :all or "
                + (one.object().equals("account")
                        ? "owner = :user"
                        : "party in (select id from data.account where owner = :user)");
        var row = JdbcClient.create(APPLICATION.dataSource())
                .sql("select " + (named ? key : "to_char(updated_at, 'YYYY-MM-DD\"T\"HH24:MI:SSOF:00')")
                        + " as key, id" + seen + " order by " + key + " offset (select count(*) / 2" + seen
                        + ") limit 1")
                .param("user", reader.user())
                .param("all", reader.perTenThousand() == 10_000)
                .query()
                .singleRow();
        return new Cursor(List.of(
                        StringNode.valueOf(row.get("key").toString()),
                        StringNode.valueOf(row.get("id").toString())))
                .write();
    }

    /** Nanoseconds of processor time; nothing where the system does not tell. */
    private static long cpu(long process) throws Exception {
        Path told = Path.of("/proc/" + process + "/schedstat");
        return Files.isReadable(told) ? Long.parseLong(Files.readString(told).split(" ")[0]) : 0;
    }
}
