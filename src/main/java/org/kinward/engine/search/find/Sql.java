package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Visibility;
import org.postgresql.PGStatement;

/** A statement in the making: its text, and the values of its parameters as they come. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Value> values = new ArrayList<>();

    private interface Value {
        void bind(Connection connection, PreparedStatement statement, int at) throws SQLException;
    }

    interface Reading {
        void row(ResultSet row) throws SQLException;
    }

    Sql add(String part) {
        text.append(part);
        return this;
    }

    Sql text(String value) {
        text.append("cast(? as text)");
        values.add((connection, statement, at) -> statement.setString(at, value));
        return this;
    }

    Sql query(String tsquery) {
        text.append("cast(? as tsquery)");
        values.add((connection, statement, at) -> statement.setString(at, tsquery));
        return this;
    }

    Sql id(@Nullable UUID value) {
        text.append("cast(? as uuid)");
        values.add((connection, statement, at) -> statement.setObject(at, value));
        return this;
    }

    Sql texts(Collection<String> of) {
        return array("text", of);
    }

    Sql ids(Collection<UUID> of) {
        return array("uuid", of);
    }

    Sql guard(Visibility.Guard guard) {
        text.append(guard.sql());
        guard.arrays().forEach(this::idsOf);
        return this;
    }

    private void idsOf(Collection<UUID> of) {
        values.add(
                (connection, statement, at) -> statement.setArray(at, connection.createArrayOf("uuid", of.toArray())));
    }

    private Sql array(String type, Collection<?> of) {
        text.append("cast(? as ").append(type).append("[])");
        values.add((connection, statement, at) -> statement.setArray(at, connection.createArrayOf(type, of.toArray())));
        return this;
    }

    /** Planned for these very values: a plan kept for others may be a hundred times dearer. */
    void run(Connection connection, Reading reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (int i = 0; i < values.size(); i++) {
                values.get(i).bind(connection, statement, i + 1);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.row(rows);
                }
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
