package org.kinward.edge.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.privacy.spi.Erased;
import org.kinward.engine.privacy.spi.Place;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of imports of which a person's records came, or that name the person, are emptied, and what was found out about
 * the file with them. The file itself goes: of one file no row can be taken out.
 */
@Component
final class ForgetImportedPeople implements Place {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EMPTY = "cells = array_fill(''::text, array[cardinality(cells)])";

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public int erase(Connection connection, Erased erased) throws SQLException {
        Set<UUID> touched = new HashSet<>();
        int rows = run(
                connection,
                "update engine.import_row r set " + EMPTY + " from engine.import_outcome o"
                        + " where o.import = r.import and o.row = r.row and o.record = any(cast(? as uuid[]))"
                        + " and r.cells <> array_fill(''::text, array[cardinality(r.cells)]) returning r.import",
                erased.array(connection),
                touched);
        Set<String> texts = new HashSet<>(erased.traces().words());
        if (!texts.isEmpty()) {
            rows += run(
                    connection,
                    "update engine.import_row set " + EMPTY + " where cells && cast(? as text[]) returning import",
                    connection.createArrayOf("text", texts.toArray()),
                    touched);
        }
        run(
                connection,
                "update engine.import_outcome set reason = '' where record = any(cast(? as uuid[]))"
                        + " and reason <> '' returning import",
                erased.array(connection),
                touched);
        for (UUID id : touched) {
            forget(connection, id, erased);
        }
        return rows;
    }

    private static int run(Connection connection, String sql, java.sql.Array ids, Set<UUID> touched)
            throws SQLException {
        int rows = 0;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, ids);
            try (var updated = statement.executeQuery()) {
                while (updated.next()) {
                    touched.add(updated.getObject(1, UUID.class));
                    rows++;
                }
            }
        }
        return rows;
    }

    private static void forget(Connection connection, UUID id, Erased erased) throws SQLException {
        for (String sql : List.of(
                "delete from engine.import_file where import = ?",
                // Reasons of rows without a record may quote a cell; the rows they speak of are empty now.
                "update engine.import_outcome o set reason = '' from engine.import_row r where o.import = ?"
                        + " and r.import = o.import and r.row = o.row and o.reason <> ''"
                        + " and r.cells = array_fill(''::text, array[cardinality(r.cells)])")) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, id);
                statement.executeUpdate();
            }
        }
        for (String column : List.of("profile", "plan")) {
            blank(connection, id, column, erased);
        }
    }

    /** Samples and examples. */
    private static void blank(Connection connection, UUID id, String column, Erased erased) throws SQLException {
        String found = null;
        try (var select = connection.prepareStatement("select " + column + " from engine.import where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                found = row.next() ? row.getString(1) : null;
            }
        }
        if (found == null) {
            return;
        }
        try (var update = connection.prepareStatement(
                "update engine.import set " + column + " = cast(? as jsonb) where id = ?")) {
            update.setString(1, erased.traces().blank(JSON.readTree(found)).toString());
            update.setObject(2, id);
            update.executeUpdate();
        }
    }
}
