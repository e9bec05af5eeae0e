package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.filter.Filter;

/** How many records there are within sight, counted no further than is of use. */
record Count(Model model, Filter filter, boolean deleted) {

    /** At most one more than {@code most}. */
    long upTo(int most, Connection connection, Request request, Values values) throws SQLException {
        var statement = request.statement(model);
        String where = "t.deleted_at is " + (deleted ? "not null" : "null");
        if (!filter.equals(Filter.ALL)) {
            where += " and (" + statement.condition(filter) + ")";
        }
        where += statement
                .guard(Statement.ROOT, model)
                .map(guard -> " and " + guard)
                .orElse("");
        String sql = "select count(*) from (select 1 from " + model.table() + " t" + statement.takeJoins() + " where "
                + where + " limit " + statement.parameter(new Source.Limit()) + ") c";
        values.limit(most + 1);
        return Runner.run(connection, statement.finish(sql, false), values, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }
}
