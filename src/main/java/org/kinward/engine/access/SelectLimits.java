package org.kinward.engine.access;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fields a role may do less with than with their records: whether they may be read at all. */
record SelectLimits(Role role) {
    Map<FieldKey, Boolean> run(JdbcClient jdbc) {
        Map<FieldKey, Boolean> limits = new HashMap<>();
        jdbc.sql("select object_type, field, access from data.field_right where role = ? and deleted_at is null")
                .param(role.name().toLowerCase(Locale.ROOT))
                .query(row -> {
                    limits.put(
                            new FieldKey(row.getString(1), row.getString(2)),
                            row.getString(3).equals("read"));
                });
        return limits;
    }
}
