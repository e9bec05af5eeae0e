package org.kinward.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.kinward.bench.People.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Search as one types over accounts and tasks, by somebody who sees all and somebody who sees one in a thousand. */
final class Typing {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WARM_UPS = 3;
    private static final int ENTRIES_A_SECOND = 1_000;
    private static final String SEARCHED = """
        select (select count(*) from data.account) + (select count(*) from data.task)
          + (select count(*) from data.note)\
        """;

    private final Product product;
    private final People people;
    private final int wanted;
    private final Fine fine;
    private int entries;

    Typing(Product product, People people, int wanted) throws IOException {
        this.product = product;
        this.people = people;
        this.wanted = wanted;
        fine = new Fine(product.server().process(), product.database().process());
    }

    List<Report.Line> run() throws Exception {
        load();
        rebuild();
        return List.of(measure(people.all()), measure(people.few()));
    }

    private void load() throws Exception {
        long start = System.nanoTime();
        try (Connection connection = product.connect()) {
            int there = searched(connection);
            new Mass(connection).tasks(0, wanted - there, people::owner);
            entries = Math.max(there, wanted);
            System.out.printf(
                    "loaded %,d tasks in %.0f s%n", Math.max(0, wanted - there), (System.nanoTime() - start) / 1e9);
        }
    }

    private static int searched(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SEARCHED)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Of what was loaded beside the feed search knows nothing until its entries are built anew. */
    private void rebuild() throws Exception {
        long start = System.nanoTime();
        String before = state().path("rebuiltAt").toString();
        product.send("POST", "/search/rebuild", "");
        long end = start + TimeUnit.SECONDS.toNanos(120 + entries / ENTRIES_A_SECOND);
        JsonNode state = state();
        while (state.path("rebuiltAt").toString().equals(before)
                || !state.path("buildingSince").isNull()) {
            if (System.nanoTime() > end) {
                throw new IOException("The entries of search are not built after %,d s: %s"
                        .formatted((System.nanoTime() - start) / 1_000_000_000, state));
            }
            Thread.sleep(250);
            state = state();
        }
        System.out.printf("built %,d entries of search in %.0f s%n", entries, (System.nanoTime() - start) / 1e9);
    }

    private JsonNode state() throws IOException, InterruptedException {
        return product.send("GET", "/search/state", "");
    }

    private Report.Line measure(Person person) throws Exception {
        List<String> queries = Mix.recorded();
        double[] wall = new double[queries.size()];
        double[] processor = new double[queries.size()];
        int found = 0;
        int dearest = 0;
        try (var http = new Http(product.port(), person.token())) {
            for (int round = 1; round <= WARM_UPS; round++) {
                for (String typed : Mix.made(new Random(10L + round))) {
                    ask(http, typed);
                }
            }
            double server = product.server().millis();
            double database = product.database().millis();
            for (int i = 0; i < wall.length; i++) {
                double before = fine.millis();
                long start = System.nanoTime();
                byte[] answer = ask(http, queries.get(i));
                wall[i] = (System.nanoTime() - start) / 1e6;
                processor[i] = fine.millis() - before;
                found += JSON.readTree(answer).path("groups").isEmpty() ? 0 : 1;
                dearest = processor[i] > processor[dearest] ? i : dearest;
            }
            server = (product.server().millis() - server) / wall.length;
            database = (product.database().millis() - database) / wall.length;
            System.out.printf(
                    Locale.ROOT,
                    "measured search over %,d entries, sees %s: %d of %d found something; CPU p50 %.1f ms, p99 %.1f"
                            + " ms; dearest '%s' %.1f ms%n",
                    entries,
                    person.sees(),
                    found,
                    wall.length,
                    part(processor, 50),
                    part(processor, 99),
                    queries.get(dearest),
                    processor[dearest]);
            double perSecond = 1_000 / Arrays.stream(wall).average().orElse(1);
            var result = new Load.Result(
                    wall.length, perSecond, server, database, part(wall, 50), part(wall, 99), part(processor, 50));
            return new Report.Line(entries, "search", person.sees(), result, null, null);
        }
    }

    private static byte[] ask(Http http, String typed) throws IOException {
        return http.ask("GET", "/search?limit=5&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), "");
    }

    private static double part(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
