package org.kinward.engine.record.query.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.sql.Binding;
import org.postgresql.PGStatement;

/** Runs compiled statements. */
public final class Runner {
    private Runner() {}

    public interface Reading<T extends @Nullable Object> {
        T read(ResultSet rows) throws SQLException;
    }

    public static <T extends @Nullable Object> T run(
            Connection connection, Compiled compiled, Values values, Reading<T> reading) throws SQLException {
        return run(connection, compiled, values, 0, reading);
    }

    /**
     * @param fetched rows held in memory at a time, in a transaction; 0 for all
     */
    public static <T extends @Nullable Object> T run(
            Connection connection, Compiled compiled, Values values, int fetched, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(compiled.sql())) {
            statement.setFetchSize(fetched);
            if (!compiled.prepared()) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            for (int i = 0; i < compiled.sources().size(); i++) {
                Binding.bind(statement, i + 1, values.of(compiled.sources().get(i)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                // The pool's wrapper around each of a page's two thousand reads is of no use here.
                return reading.read(rows.unwrap(ResultSet.class));
            }
        }
    }
}
