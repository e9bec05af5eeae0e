package org.kinward.engine.custom.role;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the workspace says of roles where it is not what they come with, and which roles are its own. */
@Component
class StoredTypeRights {
    private final JdbcClient jdbc;

    StoredTypeRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String object, String right, String scope) {}

    /** A role of the workspace's own. */
    record Own(String key, String name, String basis) {}

    List<Row> of(String role) {
        return jdbc.sql("select id, object_type, \"right\", scope from data.type_right where role = ?"
                        + " and deleted_at is null order by object_type, \"right\"")
                .param(role)
                .query((row, n) ->
                        new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    List<Own> own() {
        return jdbc.sql("select id, name, basis from data.\"role\" where deleted_at is null order by name, id limit"
                        + " 200")
                .query((row, n) -> new Own(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
