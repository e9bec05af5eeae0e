package org.kinward.engine.access;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fields a role may not read. */
record SelectHidden(Role role) {
    Set<FieldKey> run(JdbcClient jdbc) {
        return new HashSet<>(jdbc.sql("select object, field from engine.hidden_field where role = ?")
                .param(role.name().toLowerCase(Locale.ROOT))
                .query((row, n) -> new FieldKey(row.getString(1), row.getString(2)))
                .list());
    }
}
