package org.kinward.engine.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A line as queries select it, the table called {@code l}. */
public final class LineRow {

    public static final String COLUMNS =
            "l.seq, l.at, l.actor, l.actor_kind, l.origin, l.command, l.batch, l.cause_batch, l.cause_depth,"
                    + " l.object, l.record, l.kind, l.version, l.changes, l.scope_before, l.scope_after, l.behalf";

    private LineRow() {}

    public static FeedLine read(ResultSet row) throws SQLException {
        return new FeedLine(
                provenance(row),
                row.getString("object"),
                row.getObject("record", UUID.class),
                FeedLine.Kind.of(row.getString("kind")),
                row.getInt("version"),
                row.getString("changes"),
                ScopeArray.read(row.getArray("scope_before")),
                ScopeArray.read(row.getArray("scope_after")),
                row.getObject("behalf", UUID.class));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        var causeBatch = row.getObject("cause_batch", UUID.class);
        return new Provenance(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_kind"),
                row.getString("origin"),
                row.getObject("command", UUID.class),
                row.getObject("batch", UUID.class),
                causeBatch == null ? null : new Cause(causeBatch, row.getInt("cause_depth")));
    }
}
