package org.kinward.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.bench.Accounts.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures the application, a hand-written endpoint and plain SQL, one after the other for each kind of request. */
final class Bench {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path FOLDER = Path.of("target", "bench");
    private static final int BATCH = 2_000;
    private static final int SAMPLE = 5_000;
    private static final int WARM_UP = 3;
    /** As a client asks: with the fields it shows. */
    private static final String PAGE = "{\"limit\":50,\"fields\":["
            + Stream.of(
                            "name,industry,website,emails,phones,address,annualRevenue,employees,founded,taxId,parent",
                            "source,externalId,owner,team,createdAt,createdBy,updatedAt,updatedBy,deletedAt")
                    .flatMap(line -> Stream.of(line.split(",")))
                    .collect(Collectors.joining("\",\"", "\"", "\""))
            + "]}";

    private final Product product;
    private final int connections;
    private final double seconds;
    private final Set<String> ops;
    private final int rows;
    private final Random random = new Random(7);
    private final List<Report.Line> lines = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private Caller all = new Caller(new UUID(0, 0), null);
    private Caller some = all;
    private String allToken = "";
    private String someToken = "";
    private Child handWritten;

    private Bench(Product product, int rows, int connections, double seconds, Set<String> ops) {
        this.product = product;
        this.rows = rows;
        this.connections = connections;
        this.seconds = seconds;
        this.ops = ops;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> given = new HashMap<>(Map.of(
                "--rows",
                "100000",
                "--connections",
                "16",
                "--seconds",
                "6",
                "--ops",
                "list,read,create,update,import,follow"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        List<String> options = new ArrayList<>();
        if (given.containsKey("--profile")) {
            options.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + Path.of(given.get("--profile")).toAbsolutePath().resolve("kinward.jfr"));
        }
        try (var product = new Product(FOLDER, options)) {
            new Bench(
                            product,
                            Integer.parseInt(given.get("--rows")),
                            Integer.parseInt(given.get("--connections")),
                            Double.parseDouble(given.get("--seconds")),
                            Set.of(given.get("--ops").split(",")))
                    .run();
        }
    }

    private void run() throws Exception {
        people();
        load();
        try (Child child = startHandWritten()) {
            handWritten = child;
            requireSameAnswers();
            if (ops.contains("list")) {
                list("100 %", allToken, "all", all);
                list("1 %", someToken, "some", some);
            }
            if (ops.contains("read")) {
                read();
            }
            if (ops.contains("create")) {
                create();
            }
            if (ops.contains("update")) {
                update();
            }
        }
        if (ops.contains("import")) {
            lines.add(new Importing(product, all, rows / 5).run());
        }
        if (ops.contains("follow")) {
            lines.add(new Following(product).run());
        }
        new Report(rows, connections, lines).write(Path.of("target", "bench.json"));
    }

    /** Somebody who sees all, and somebody who sees one in a hundred. */
    private void people() throws IOException, InterruptedException {
        product.signIn("ana@example.com");
        all = new Caller(id(product.send("GET", "/session", "").at("/user")), null);
        allToken = product.token();
        UUID team = id(product.send("POST", "/records/team", Map.of("fields", Map.of("name", "North"))));
        UUID rep = id(product.send(
                "POST",
                "/records/user",
                Map.of("fields", Map.of("name", "Rui", "email", "rui@example.com", "role", "rep", "team", team))));
        some = new Caller(rep, team);
        product.password(rep);
        product.signIn("rui@example.com");
        someToken = product.token();
        product.signIn("ana@example.com");
    }

    private static UUID id(JsonNode record) {
        return UUID.fromString(record.path("id").asString());
    }

    private void load() throws Exception {
        long start = System.nanoTime();
        for (int done = 0; done < rows; done += BATCH) {
            List<String> commands = new ArrayList<>();
            for (int i = done; i < Math.min(rows, done + BATCH); i++) {
                UUID owner = i % 100 == 0 ? some.user() : all.user();
                commands.add("{\"do\":\"create\",\"object\":\"account\",\"fields\":"
                        + Account.random(random, null).json(owner) + "}");
            }
            JsonNode answer = product.send("POST", "/commands", "{\"commands\":[" + String.join(",", commands) + "]}");
            if (!answer.at("/outcomes/0/status").asString().equals("saved")) {
                throw new IOException("Not loaded: " + answer.at("/outcomes/0"));
            }
        }
        System.out.printf("loaded %,d accounts, %,.0f a second%n", rows, rows / ((System.nanoTime() - start) / 1e9));
        try (Connection connection = product.connect();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze data.account");
            statement.execute("vacuum analyze data.\"user\"");
            statement.execute("analyze engine.feed_line");
            try (var found = statement.executeQuery("select id from data.account order by random() limit " + SAMPLE)) {
                while (found.next()) {
                    ids.add(found.getObject(1, UUID.class));
                }
            }
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
                        all.user().toString(),
                        some.user().toString(),
                        some.team().toString()),
                Map.of(),
                port,
                FOLDER.resolve("hand-written.log"),
                "ready");
    }

    /** Otherwise the comparison would be with something else. */
    private void requireSameAnswers() throws IOException {
        for (String[] tokens : new String[][] {{allToken, "all"}, {someToken, "some"}}) {
            try (var ours = new Http(product.port(), tokens[0]);
                    var theirs = new Http(handWritten.port(), tokens[1])) {
                requireSame(
                        JSON.readTree(ours.ask("POST", "/records/account/query", PAGE))
                                .path("items"),
                        JSON.readTree(theirs.ask("POST", "/records/account/query", PAGE))
                                .path("items"));
            }
        }
        try (var ours = new Http(product.port(), allToken);
                var theirs = new Http(handWritten.port(), "all")) {
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

    private void list(String visibility, String token, String handToken, Caller caller) throws Exception {
        measure(
                "list",
                visibility,
                asking(product.port(), token, http -> http.ask("POST", "/records/account/query", PAGE)),
                asking(handWritten.port(), handToken, http -> http.ask("POST", "/records/account/query", PAGE)),
                sql(accounts -> accounts.list(caller)));
    }

    private void read() throws Exception {
        measure(
                "read",
                "100 %",
                asking(product.port(), allToken, http -> http.ask("GET", "/records/account/" + any(), "")),
                asking(handWritten.port(), "all", http -> http.ask("GET", "/records/account/" + any(), "")),
                sql(accounts -> accounts.one(any())));
    }

    private void create() throws Exception {
        measure(
                "create",
                "100 %",
                asking(product.port(), allToken, http -> http.ask("POST", "/records/account", newAccount())),
                asking(handWritten.port(), "all", http -> http.ask("POST", "/records/account", newAccount())),
                sql(accounts -> accounts.create(all, Account.random(random, null))));
    }

    private String newAccount() {
        return "{\"fields\":" + Account.random(random, null).json(null) + "}";
    }

    private void update() throws Exception {
        measure(
                "update",
                "100 %",
                asking(product.port(), allToken, http -> http.ask("PATCH", "/records/account/" + any(), newSize())),
                asking(handWritten.port(), "all", http -> http.ask("PATCH", "/records/account/" + any(), newSize())),
                sql(accounts -> accounts.update(all, any(), random.nextInt(5_000))));
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
            var accounts = new Accounts(connection);
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
     * Each warmed up three times as long as it is measured: until then the compiler takes a good part of the CPU, and
     * more of it for the larger program, which says nothing about a server that runs for days.
     */
    private void measure(String op, String visibility, Load.Clients ours, Load.Clients byHand, Load.Clients sql)
            throws Exception {
        Cpu hand = new Cpu(handWritten.process().pid(), false);
        Load.run(connections, seconds * WARM_UP, product.server(), product.database(), ours);
        Load.run(connections, seconds * WARM_UP, hand, product.database(), byHand);
        lines.add(new Report.Line(
                op,
                visibility,
                Load.run(connections, seconds, product.server(), product.database(), ours),
                Load.run(connections, seconds, hand, product.database(), byHand),
                Load.run(connections, seconds, null, product.database(), sql)));
        System.out.println("measured " + op + " " + visibility);
    }
}
