package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;

/** What lies in the bin of one type: how much of it is within sight, and which has lain there longest. */
public record SelectBin(Model model) {
    private static final int COUNTED = 10_000;

    /** @param records up to {@value #COUNTED} */
    public record Heap(int records, @Nullable Instant oldest) {}

    public Heap count(Connection connection, Visibility visibility) throws SQLException {
        Visibility.Guard guard = visibility.guard(model.key(), "t.");
        String sql = "select count(*), min(deleted_at) from (select t.deleted_at from " + model.table()
                + " t where t.deleted_at is not null and " + guard.sql() + " order by t.deleted_at limit " + COUNTED
                + ") t";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            guard.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
                return new Heap(row.getInt(1), oldest == null ? null : oldest.toInstant());
            }
        }
    }

    /** Those that lie there since before a moment, after one of them, in the order of their ids. */
    public List<UUID> before(Connection connection, Instant moment, @Nullable UUID after, int limit)
            throws SQLException {
        String sql = "select id from " + model.table()
                + " where deleted_at < ? and (cast(? as uuid) is null or id > ?) order by id limit ?";
        List<UUID> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
            statement.setObject(2, after, Types.OTHER);
            statement.setObject(3, after, Types.OTHER);
            statement.setInt(4, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }
}
