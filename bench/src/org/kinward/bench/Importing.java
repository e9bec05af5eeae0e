package org.kinward.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.kinward.bench.Accounts.Caller;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;

/** A CSV file through the import, from the upload to the report, beside COPY of as many rows into the same table. */
record Importing(Product product, Caller caller, int rows) {
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

    /** Warmed up by a whole import, as the other kinds of request are by many. */
    Report.Line run() throws Exception {
        imported(csv("w"));
        Load.Result imported = imported(csv("i"));
        Load.Result copied = copied();
        return new Report.Line("import", "100 %", imported, null, copied);
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
            Thread.sleep(100);
            state = product.send("GET", "/imports/" + id, "");
        }
        if (state.at("/progress/created").asInt() != rows) {
            throw new IOException("Not all was imported: " + state.path("progress"));
        }
        return result(server, database, start);
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
    private Load.Result copied() throws Exception {
        var random = new Random(12);
        var text = new StringBuilder();
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        for (int i = 0; i < rows; i++) {
            Object[] row = Accounts.row(UUID.randomUUID(), caller, Account.random(random, "c" + i), now);
            for (int at = 0; at < row.length; at++) {
                text.append(at == 0 ? "" : "\t")
                        .append(row[at] == null ? "\\N" : row[at].toString().replace("\\", "\\\\"));
            }
            text.append('\n');
        }
        byte[] made = text.toString().getBytes(StandardCharsets.UTF_8);
        try (Connection connection = product.connect()) {
            double database = product.database().millis();
            long start = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy data.account (" + Accounts.COLUMNS.replace("\n", " ") + ") from stdin",
                            new ByteArrayInputStream(made));
            return result(product.server().millis(), database, start);
        }
    }

    private Load.Result result(double server, double database, long start) throws IOException {
        double elapsed = (System.nanoTime() - start) / 1e9;
        double serverSpent = (product.server().millis() - server) / rows;
        double databaseSpent = (product.database().millis() - database) / rows;
        return new Load.Result(rows, rows / elapsed, serverSpent, databaseSpent, elapsed * 1e3, elapsed * 1e3);
    }
}
