package org.kinward.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.bench.People.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists, reads, creations and updates: by the application, the hand-written endpoint and plain SQL, one after the other. */
final class Requests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SAMPLE = 5_000;
    private static final int LEAST_WARM_UP = 3;
    private static final int MOST_WARM_UP = 12;
    /** What a further round must save to be one in which it still got warmer. */
    private static final double WARMER = 0.97;

    private static final Duration LONGEST_REST = Duration.ofSeconds(20);
    /** CPU within a second. */
    private static final double AT_REST_MILLIS = 60;
    /** As a client asks: with the fields it shows. */
    private static final String PAGE = "{\"limit\":50,\"fields\":["
            + Stream.of(
                            "name,industry,website,emails,phones,address,annualRevenue,employees,founded,taxId,parent",
                            "source,externalId,owner,team,createdAt,createdBy,updatedAt,updatedBy,deletedAt")
                    .flatMap(line -> Stream.of(line.split(",")))
                    .collect(Collectors.joining("\",\"", "\"", "\""))
            + "]}";

    private final Product product;
    private final Child byHand;
    private final People people;
    private final Options options;
    private final Shape shape;
    private final int rows;
    private final Random random = new Random(7);
    private final List<Report.Line> lines = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();

    Requests(Product product, Child byHand, People people, Options options, Shape shape, int rows) {
        this.product = product;
        this.byHand = byHand;
        this.people = people;
        this.options = options;
        this.shape = shape;
        this.rows = rows;
    }

    List<Report.Line> run() throws Exception {
        sample();
        requireSameAnswers();
        if (options.has("list")) {
            list(people.all(), "all");
            list(people.some(), "some");
        }
        if (options.has("read")) {
            read();
        }
        if (options.has("create")) {
            create();
        }
        if (options.has("update")) {
            update();
        }
        return lines;
    }

    private void sample() throws IOException, SQLException {
        try (Connection connection = product.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select id from data.account order by hashtext(cast(id as text)) limit " + SAMPLE)) {
            while (found.next()) {
                ids.add(found.getObject(1, UUID.class));
            }
        }
    }

    /** Otherwise the comparison would be with something else. */
    private void requireSameAnswers() throws IOException {
        for (String[] tokens :
                new String[][] {{people.all().token(), "all"}, {people.some().token(), "some"}}) {
            try (var ours = new Http(product.port(), tokens[0]);
                    var theirs = new Http(byHand.port(), tokens[1])) {
                requireSame(
                        JSON.readTree(ours.ask("POST", "/records/account/query", PAGE))
                                .path("items"),
                        JSON.readTree(theirs.ask("POST", "/records/account/query", PAGE))
                                .path("items"));
            }
        }
        try (var ours = new Http(product.port(), people.all().token());
                var theirs = new Http(byHand.port(), "all")) {
            String path = "/records/account/" + ids.getFirst();
            requireSame(JSON.readTree(ours.ask("GET", path, "")), JSON.readTree(theirs.ask("GET", path, "")));
        }
    }

    private static void requireSame(JsonNode ours, JsonNode theirs) throws IOException {
        if (ours.isEmpty() || !ours.equals(theirs)) {
            JsonNode one = ours.isArray() ? ours.path(0) : ours;
            JsonNode other = theirs.isArray() ? theirs.path(0) : theirs;
            throw new IOException("The hand-written endpoint answers otherwise:\n" + one + "\n" + other);
        }
    }

    // ---- requests ------------------------------------------------------------------------------------------------

    private void list(Person person, String handToken) throws Exception {
        measure(
                "list",
                person.sees(),
                asking(product.port(), person.token(), http -> http.ask("POST", "/records/account/query", PAGE)),
                asking(byHand.port(), handToken, http -> http.ask("POST", "/records/account/query", PAGE)),
                sql(accounts -> accounts.list(person.caller())));
    }

    private void read() throws Exception {
        measure(
                "read",
                "100 %",
                asking(product.port(), people.all().token(), http -> http.ask("GET", "/records/account/" + any(), "")),
                asking(byHand.port(), "all", http -> http.ask("GET", "/records/account/" + any(), "")),
                sql(accounts -> accounts.one(any())));
    }

    private void create() throws Exception {
        measure(
                "create",
                "100 %",
                asking(
                        product.port(),
                        people.all().token(),
                        http -> http.ask("POST", "/records/account", newAccount())),
                asking(byHand.port(), "all", http -> http.ask("POST", "/records/account", newAccount())),
                sql(accounts -> accounts.create(people.all().caller(), Account.random(random, null))));
    }

    private String newAccount() {
        return "{\"fields\":" + Account.random(random, null).json(null) + "}";
    }

    private void update() throws Exception {
        measure(
                "update",
                "100 %",
                asking(
                        product.port(),
                        people.all().token(),
                        http -> http.ask("PATCH", "/records/account/" + any(), newSize())),
                asking(byHand.port(), "all", http -> http.ask("PATCH", "/records/account/" + any(), newSize())),
                sql(accounts -> accounts.update(people.all().caller(), any(), random.nextInt(5_000))));
    }

    private String newSize() {
        return "{\"fields\":{\"employees\":{\"becomes\":" + random.nextInt(5_000) + "}}}";
    }

    private UUID any() {
        return ids.get(random.nextInt(ids.size()));
    }

    private interface Asking {
        void ask(Http http) throws IOException;
    }

    private static Load.Clients asking(int port, String token, Asking asking) {
        return number -> {
            var http = new Http(port, token);
            return new Load.Client() {
                @Override
                public void ask() throws IOException {
                    asking.ask(http);
                }

                @Override
                public void close() throws IOException {
                    http.close();
                }
            };
        };
    }

    private interface Running {
        void run(Accounts accounts) throws SQLException;
    }

    private Load.Clients sql(Running running) throws IOException {
        String url = product.url();
        String password = product.password();
        return number -> {
            Connection connection = DriverManager.getConnection(url, "crm", password);
            var accounts = new Accounts(connection, shape);
            return new Load.Client() {
                @Override
                public void ask() throws SQLException {
                    running.run(accounts);
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        };
    }

    /**
     * Each is warmed up until two rounds in a row cost no less than the best before them, with rests: until then the compiler
     * takes a good part of the CPU, and what it has not come to runs many times slower, which says nothing about a server that
     * runs for days. On a machine that is kept busy it does not get to its queue at all.
     */
    private void measure(String op, String visibility, Load.Clients ours, Load.Clients theirs, Load.Clients sql)
            throws Exception {
        Cpu hand = new Cpu(byHand.process().pid(), false);
        warmUp(product.server(), ours);
        warmUp(hand, theirs);
        lines.add(new Report.Line(
                rows,
                op,
                visibility,
                Load.run(options.connections(), options.seconds(), product.server(), product.database(), ours),
                Load.run(options.connections(), options.seconds(), hand, product.database(), theirs),
                Load.run(options.connections(), options.seconds(), null, product.database(), sql)));
        System.out.printf("measured %s %s at %,d rows%n", op, visibility, rows);
    }

    private void warmUp(Cpu server, Load.Clients clients) throws Exception {
        double best = Double.POSITIVE_INFINITY;
        int idle = 0;
        for (int round = 1; round <= LEAST_WARM_UP || (idle < 2 && round <= MOST_WARM_UP); round++) {
            double cost = Load.run(options.connections(), options.seconds(), server, product.database(), clients)
                    .cpu();
            idle = cost < best * WARMER ? 0 : idle + 1;
            best = Math.min(best, cost);
            rest(server);
        }
    }

    /** Until it has nothing left to do by itself. */
    private static void rest(Cpu server) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_REST.toNanos();
        double before;
        double now = server.millis();
        do {
            before = now;
            Thread.sleep(1_000);
            now = server.millis();
        } while (now - before > AT_REST_MILLIS && System.nanoTime() < end);
    }
}
