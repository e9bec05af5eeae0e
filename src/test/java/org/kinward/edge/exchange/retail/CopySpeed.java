package org.kinward.edge.exchange.retail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** How long PostgreSQL alone takes for the same records: COPY into tables of the same columns, with the same indexes. */
record CopySpeed(DataSource database, Path folder) {
    private static final List<String> TABLES = List.of("account", "product", "\"order\"", "order_line");

    /** In seconds, for all the tables. */
    double measure() throws SQLException, IOException {
        var seconds = 0.0;
        try (var connection = database.getConnection()) {
            for (var table : TABLES) {
                seconds += copied(connection, table);
            }
        }
        return seconds;
    }

    private double copied(Connection connection, String table) throws SQLException, IOException {
        var rows = folder.resolve(table.replace("\"", "") + ".copy");
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var out = Files.newOutputStream(rows)) {
            copies.copyOut("copy (select * from data." + table + " where " + live(table) + ") to stdout", out);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create table data.copied (like data." + table + " including all)");
            var started = System.nanoTime();
            try (var in = Files.newInputStream(rows)) {
                copies.copyIn("copy data.copied from stdin", in);
            }
            var seconds = (System.nanoTime() - started) / 1e9;
            statement.execute("drop table data.copied");
            return seconds;
        } finally {
            Files.delete(rows);
        }
    }

    private static String live(String table) {
        return table.equals("order_line") ? "true" : "deleted_at is null";
    }
}
