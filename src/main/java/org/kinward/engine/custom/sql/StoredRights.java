package org.kinward.engine.custom.sql;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The limits that stand on the fields of a type. */
@Component
public final class StoredRights {
    private final JdbcClient jdbc;

    StoredRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param access {@code hidden} or {@code read} */
    public record Row(UUID id, String role, String field, String access) {}

    public List<Row> of(String object) {
        return jdbc.sql("select id, role, field, access from data.field_right where object_type = ?"
                        + " and deleted_at is null order by role, field")
                .param(object)
                .query((row, n) ->
                        new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
