package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import tools.jackson.core.JsonGenerator;

/** Runs the query for live records that somebody else has chosen, whole but without children. */
public final class SeveralRecords {
    private final Whole.Memory<Whole> compiled = new Whole.Memory<>();

    /** Writes an array of those within sight, in no order. */
    public void write(Connection connection, Request request, String object, List<UUID> ids, JsonGenerator out)
            throws SQLException {
        compiled.of(request, request.readable(object), statement -> Whole.of(statement, SeveralRecords::chosen))
                .writeAll(connection, request, new Values(request).records(ids), out);
    }

    private static String chosen(Statement statement) {
        return " where t.deleted_at is null and t.id = any(cast(" + statement.parameter(new Source.RecordIds())
                + " as uuid[]))" + Whole.guarded(statement);
    }
}
