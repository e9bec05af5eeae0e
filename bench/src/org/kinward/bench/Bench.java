package org.kinward.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Measures the application, a hand-written endpoint and plain SQL in one run, at each size in turn. */
final class Bench {
    private static final Path FOLDER = Path.of("target", "bench");

    private final Product product;
    private final Options options;
    private final People people;
    private final Shape shape;
    private final List<Report.Line> lines = new ArrayList<>();

    private Bench(Product product, Options options) throws Exception {
        this.product = product;
        this.options = options;
        people = People.in(product);
        shape = shape();
    }

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            System.exit(2);
            return;
        }
        List<String> machine = new ArrayList<>();
        if (!options.profile().isEmpty()) {
            machine.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + Path.of(options.profile()).toAbsolutePath().resolve("kinward.jfr"));
        }
        try (var product = new Product(FOLDER, machine)) {
            var bench = new Bench(product, options);
            try {
                bench.run();
            } finally {
                // What was measured before something went wrong is not lost.
                new Report(options.connections(), bench.lines).write(Path.of("target", "bench.json"));
            }
        }
    }

    private void run() throws Exception {
        for (int rows : options.rows()) {
            load(rows);
            try (Child byHand = startHandWritten()) {
                lines.addAll(new Requests(product, byHand, people, options, shape, rows).run());
                if (options.has("import")) {
                    int size = Math.min(rows, options.importRows());
                    lines.add(new Importing(product, byHand, people.all(), shape, size).run(rows));
                    System.out.printf("measured import of %,d at %,d rows%n", size, rows);
                }
            }
            if (options.has("follow")) {
                lines.add(new Following(product, options.patience()).run(rows));
            }
        }
        if (options.has("timeline")) {
            lines.add(new Story(product, people, options).run());
        }
        if (options.has("live")) {
            lines.add(new Screens(product, people.all().token(), options.seconds())
                    .run(options.rows().getLast()));
        }
        if (options.has("search")) {
            lines.addAll(new Typing(product, people, options.entries()).run());
        }
    }

    /** What the API makes of the first account that is loaded, beside its load. */
    private UUID likeFirst() throws Exception {
        String fields = Mass.numbered(0).json(people.owner(0).user());
        return UUID.fromString(product.send("POST", "/records/account", "{\"fields\":" + fields + "}")
                .path("id")
                .asString());
    }

    private Shape shape() throws Exception {
        UUID first = likeFirst();
        try (Connection connection = product.connect();
                var http = new Http(product.port(), people.all().token())) {
            return Shape.of(connection, JsonMapper.shared().readTree(http.ask("GET", "/records/account/" + first, "")));
        }
    }

    /** Otherwise what is measured is not what people have. */
    private static void requireLikeThroughApi(Connection connection) throws Exception {
        String sql = """
            with told as (
              select (to_jsonb(a) - array['id', 'created_at', 'created_by', 'updated_at', 'updated_by'])
                || jsonb_build_object('points', (select jsonb_agg(array[p.object, p.field, p.folded] order by p.field)
                  from engine.contact_point p where p.record = a.id)) as all_of_it
              from data.account a where tax_id = ?)
            select string_agg(cast(all_of_it as text), chr(10)) from told
            having count(*) <> 2 or count(distinct all_of_it) > 1\
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, Mass.numbered(0).taxId());
            try (var different = statement.executeQuery()) {
                if (different.next()) {
                    throw new IOException("What is loaded is not what the API makes:\n" + different.getString(1));
                }
            }
        }
    }

    /** Up to a number of rows; what was created while smaller sizes were measured counts. */
    private void load(int rows) throws Exception {
        long start = System.nanoTime();
        try (Connection connection = product.connect()) {
            int there = count(connection);
            // The one that the API made stands beside the first of these.
            new Mass(connection).accounts(there - 1, rows - 1, shape, people::owner);
            if (there == 1) {
                // Later on it has been changed as everything has.
                requireLikeThroughApi(connection);
            }
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze data.\"user\"");
                statement.execute("vacuum analyze data.account");
                statement.execute("analyze engine.feed_line");
            }
            System.out.printf(
                    "loaded %,d accounts to %,d in %.0f s%n",
                    Math.max(0, rows - there), rows, (System.nanoTime() - start) / 1e9);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from data.account")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Child startHandWritten() throws IOException, InterruptedException {
        int port = Child.freePort();
        return Child.start(
                List.of(
                        Child.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HandWritten.class.getName(),
                        String.valueOf(port),
                        FOLDER.toAbsolutePath().toString(),
                        product.url(),
                        "crm",
                        product.password(),
                        people.all().id().toString(),
                        people.some().id().toString(),
                        people.some().caller().team().toString(),
                        shape.written()),
                Map.of(),
                port,
                FOLDER.resolve("hand-written.log"),
                "ready");
    }
}
