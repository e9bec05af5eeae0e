package org.kinward.platform.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Where something sealed lies, as {@code engine.sealed_column} tells: by a row of it each kind of secret is found.
 *
 * @param about an expression over the row, for what the seal is bound to; it gives null where that is there no more
 */
record SealedColumn(String place, String field, String about) {

    /** By table, so that what lies in one can be dealt with together. */
    static List<SealedColumn> all(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select place, field, about from engine.sealed_column order by place, field")) {
            List<SealedColumn> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new SealedColumn(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return all;
        }
    }

    /** How much lies here under keys that are none of these, by their names. */
    int underOthers(Connection connection, List<Integer> keys) throws SQLException {
        String sql = "select count(*) from " + place + " where " + field + " is not null and " + name() + " <> all(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", named(keys)));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Takes what is of nothing any more away. */
    int forgetOfNothing(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(
                    "delete from " + place + " where " + field + " is not null and (" + about + ") is null");
        }
    }

    /** @param row where it lies, as long as the transaction has not written there */
    record Lying(String row, byte[] sealed, String about) {}

    /** All that was sealed by another key than this one, held for the transaction. */
    List<Lying> notOf(Connection connection, int key) throws SQLException {
        String sql = "select ctid::text, " + field + ", " + about + " from " + place + " where " + field
                + " is not null and " + name() + " <> ? for update";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, named(key));
            try (ResultSet rows = statement.executeQuery()) {
                List<Lying> lying = new ArrayList<>();
                while (rows.next()) {
                    lying.add(new Lying(rows.getString(1), rows.getBytes(2), rows.getString(3)));
                }
                return lying;
            }
        }
    }

    void write(Connection connection, String row, byte[] sealed) throws SQLException {
        String sql = "update " + place + " set " + field + " = ? where ctid = cast(? as tid)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, sealed);
            statement.setString(2, row);
            statement.executeUpdate();
        }
    }

    /** What is sealed begins with the name of its key. */
    private String name() {
        return "encode(substring(" + field + " from 1 for 4), 'hex')";
    }

    private static Object[] named(List<Integer> keys) {
        return keys.stream().map(SealedColumn::named).toArray();
    }

    private static String named(int key) {
        return HexFormat.of().toHexDigits(key);
    }
}
