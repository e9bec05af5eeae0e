package org.kinward.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.kinward.bench.People.Person;
import org.kinward.kernel.id.Ids;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;

/**
 * A CSV file through the import, from the upload to the report, beside the same file through an import written by hand,
 * and COPY of as many rows into the same table.
 */
record Importing(Product product, Child byHand, Person person, Shape shape, int rows) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> FIELDS = List.of(
            "name",
            "industry",
            "website",
            "emails",
            "phones",
            "address.street",
            "address.city",
            "address.postalCode",
            "address.country",
            "annualRevenue",
            "employees",
            "founded",
            "taxId",
            "externalId");

    /**
     * Warmed up by a whole import, as the other kinds of request are by many.
     *
     * @param table how many rows the table had
     */
    Report.Line run(int table) throws Exception {
        String run = table + "-";
        imported(csv("w" + run));
        byHand(csv("v" + run));
        Load.Result imported = imported(csv("i" + run));
        Load.Result byHand = byHand(csv("h" + run));
        return new Report.Line(table, "import", person.sees(), imported, byHand, copied("c" + run));
    }

    private byte[] csv(String prefix) {
        var random = new Random(11);
        var text = new StringBuilder(Account.CSV_HEADER).append('\n');
        for (int i = 0; i < rows; i++) {
            text.append(Account.random(random, prefix + i).csv()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Load.Result imported(byte[] file) throws Exception {
        double server = product.server().millis();
        double database = product.database().millis();
        long start = System.nanoTime();
        String id = upload(file);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            columns.add("{\"index\":" + i + ",\"field\":\"" + FIELDS.get(i) + "\"}");
        }
        product.send(
                "PUT",
                "/imports/" + id + "/plan",
                "{\"object\":\"account\",\"mode\":\"create\",\"key\":\"externalId\",\"columns\":["
                        + String.join(",", columns) + "],\"constants\":{\"annualRevenue.currency\":\"EUR\"}}");
        product.send("POST", "/imports/" + id + "/run", "");
        JsonNode state = product.send("GET", "/imports/" + id, "");
        while (!state.path("state").asString().equals("done")) {
            if (state.path("state").asString().equals("failed")) {
                throw new IOException("The import failed: " + state);
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IOException("The import is not done after " + PATIENCE + ": " + state.path("progress"));
            }
            Thread.sleep(100);
            state = product.send("GET", "/imports/" + id, "");
        }
        if (state.at("/progress/created").asInt() != rows) {
            throw new IOException("Not all was imported: " + state.path("progress"));
        }
        return result(product.server(), server, database, start);
    }

    private Load.Result byHand(byte[] file) throws Exception {
        var cpu = new Cpu(byHand.process().pid(), false);
        double server = cpu.millis();
        double database = product.database().millis();
        long start = System.nanoTime();
        try (var http = new Http(byHand.port(), "all")) {
            String told = new String(http.ask("POST", "/imports", file), StandardCharsets.UTF_8);
            if (!told.equals("{\"created\":" + rows + "}")) {
                throw new IOException("Not all was imported by hand: " + told);
            }
        }
        return result(cpu, server, database, start);
    }

    private String upload(byte[] file) throws IOException, InterruptedException {
        String boundary = "boundary" + UUID.randomUUID();
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"accounts.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return product.send("POST", "/imports", "multipart/form-data; boundary=" + boundary, body.toByteArray())
                .path("id")
                .asString();
    }

    /** The rows as the table holds them, made beforehand: no parsing, no rules, no feed. */
    private Load.Result copied(String prefix) throws Exception {
        var random = new Random(12);
        var text = new StringBuilder();
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        for (int i = 0; i < rows; i++) {
            Mass.line(
                    text,
                    shape.row(Accounts.row(Ids.next(), person.caller(), Account.random(random, prefix + i), now)));
        }
        byte[] made = text.toString().getBytes(StandardCharsets.UTF_8);
        try (Connection connection = product.connect()) {
            double database = product.database().millis();
            long start = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy data.account (" + shape.columns() + ") from stdin", new ByteArrayInputStream(made));
            return result(null, 0, database, start);
        }
    }

    private Load.Result result(Cpu cpu, double server, double database, long start) throws IOException {
        double elapsed = (System.nanoTime() - start) / 1e9;
        double serverSpent = cpu == null ? 0 : (cpu.millis() - server) / rows;
        double databaseSpent = (product.database().millis() - database) / rows;
        return new Load.Result(rows, rows / elapsed, serverSpent, databaseSpent, elapsed * 1e3, elapsed * 1e3);
    }
}
