package org.kinward.engine.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything the workspace says of its roles: a few hundred rows. */
record SelectPolicy(JdbcClient jdbc) {
    Policy run() {
        return new Policy(types(), fields(), bases(), tree("team"), tree("territory"));
    }

    private Map<String, Map<String, Map<Right, Scope>>> types() {
        Map<String, Map<String, Map<Right, Scope>>> types = new HashMap<>();
        jdbc.sql("select role, object_type, \"right\", scope from data.type_right where deleted_at is null")
                .query(row -> {
                    Map<Right, Scope> said = types.computeIfAbsent(row.getString(1), role -> new HashMap<>())
                            .computeIfAbsent(row.getString(2), object -> new EnumMap<>(Right.class));
                    Scope scope = Scope.of(row.getString(4)).orElse(Scope.NONE);
                    Right.of(row.getString(3)).ifPresent(right -> said.put(right, scope));
                });
        return types;
    }

    private Map<String, Map<FieldKey, Boolean>> fields() {
        Map<String, Map<FieldKey, Boolean>> fields = new HashMap<>();
        jdbc.sql("select role, object_type, field, access from data.field_right where deleted_at is null")
                .query(row -> {
                    fields.computeIfAbsent(row.getString(1), role -> new HashMap<>())
                            .put(
                                    new FieldKey(row.getString(2), row.getString(3)),
                                    row.getString(4).equals("read"));
                });
        return fields;
    }

    private Map<String, Shipped> bases() {
        Map<String, Shipped> bases = new HashMap<>();
        jdbc.sql("select id, basis from data.\"role\" where deleted_at is null").query(row -> {
            bases.put(row.getString(1), Shipped.of(row.getString(2)).orElse(Shipped.NOTHING));
        });
        return bases;
    }

    private Policy.Tree tree(String table) {
        Map<UUID, UUID> above = new HashMap<>();
        jdbc.sql("select id, parent from data." + table + " where deleted_at is null and parent is not null")
                .query(row -> {
                    above.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return new Policy.Tree(above);
    }
}
