package org.kinward.engine.custom.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Names of the workspace's own roles by their ids. */
    public Map<String, String> ownRoles() {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select id, name from data.\"role\" where deleted_at is null order by name, id limit 200")
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    public List<Row> of(String object) {
        return jdbc.sql("select id, role, field, access from data.field_right where object_type = ?"
                        + " and deleted_at is null order by role, field")
                .param(object)
                .query((row, n) ->
                        new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
