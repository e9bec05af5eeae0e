package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.RowWriter;
import org.kinward.engine.record.query.statement.Selection;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.memory.Remembered;
import tools.jackson.core.JsonGenerator;

/** The statement for all fields of a type, whichever of its records it chooses. */
record Whole(Model model, Compiled compiled, Selection selection) {
    /** @param chosen what follows the tables and their joins */
    static Whole of(Statement statement, Function<Statement, String> chosen) {
        Model model = statement.root();
        Selection selection = Selection.of(statement, Selection.all(model));
        String sql = "select " + selection.columns() + " from " + model.table() + " t" + statement.takeJoins();
        return new Whole(model, statement.finish(sql + chosen.apply(statement), true), selection);
    }

    /** What the guard lets through, after conditions of one's own. */
    static String guarded(Statement statement) {
        return statement
                .guard(Statement.ROOT, statement.root())
                .map(guard -> " and " + guard)
                .orElse("");
    }

    /** Writes the one record, its object left open for its children; false, and nothing written, where there is none. */
    boolean writeOne(Connection connection, Request request, Values values, JsonGenerator out) throws SQLException {
        var writer = new RowWriter(model, selection, request.references());
        return Runner.run(connection, compiled, values, rows -> {
            if (!rows.next()) {
                return false;
            }
            out.writeStartObject();
            writer.write(rows, out);
            return true;
        });
    }

    /** Writes all as an array of objects. */
    void writeAll(Connection connection, Request request, Values values, JsonGenerator out) throws SQLException {
        var writer = new RowWriter(model, selection, request.references());
        out.writeStartArray();
        Runner.run(connection, compiled, values, rows -> {
            while (rows.next()) {
                out.writeStartObject();
                writer.write(rows, out);
                out.writeEndObject();
            }
            return true;
        });
        out.writeEndArray();
    }

    /** What is made for a type, kept by all that it depends on. */
    static final class Memory<T> {
        private static final int MAX_SHAPES = 2_000;

        private final Remembered<Key, T> kept = new Remembered<>(MAX_SHAPES);

        private record Key(String guards, String known, long catalogue, String object) {}

        T of(Request request, Model model, Function<Statement, T> make) {
            var key = new Key(
                    request.rights().shape(),
                    request.references().shape(),
                    request.catalogue().version(),
                    model.key());
            return kept.of(key, missing -> make.apply(request.statement(model)));
        }
    }
}
