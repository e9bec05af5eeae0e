package org.kinward.engine.custom;

import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.engine.catalog.layout.Layout;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.FieldType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a type's table holds already, asked before a definition may lean on it. */
@Component
final class TableContents {
    /** More is said as this many. */
    private static final int ENOUGH = 10_000;

    private final JdbcClient jdbc;
    private final Layout layout;

    TableContents(JdbcClient jdbc, Layout layout) {
        this.jdbc = jdbc;
        this.layout = layout;
    }

    /** Columns by name with their types; empty where there is no table yet. */
    Map<String, String> columns(TypeDefinition type) {
        return layout.columns(Names.column(type.key()));
    }

    /** Whether columns of these names hold, or once held, values of another kind. */
    static boolean clashes(Map<String, String> there, FieldDefinition field) {
        return columns(field).stream().anyMatch(column -> {
            String type = there.get(name(field.key(), column));
            return type != null && !type.equals(written(column));
        });
    }

    /** How many live records have nothing there. */
    int empty(TypeDefinition type, Map<String, String> there, String key, List<Column> columns) {
        List<String> names = columns.stream()
                .map(column -> name(key, column))
                .filter(there::containsKey)
                .map(name -> '"' + name + '"')
                .toList();
        String nothing = names.isEmpty() ? "true" : "num_nonnulls(" + String.join(", ", names) + ") = 0";
        return count("select 1 from " + Names.table(type.key()) + " where " + live(there) + " and " + nothing);
    }

    /** How many values several live records share. */
    int several(TypeDefinition type, Map<String, String> there, String key, FieldType<?> kind) {
        String column = kind.sortColumn().map(part -> name(key, part)).orElse(Names.column(key));
        if (!there.containsKey(column)) {
            return 0;
        }
        String name = '"' + column + '"';
        return count("select 1 from " + Names.table(type.key()) + " where " + live(there) + " and " + name
                + " is not null group by " + name + " having count(*) > 1");
    }

    private int count(String select) {
        return jdbc.sql("select count(*) from (" + select + " limit " + ENOUGH + ") found")
                .query(Integer.class)
                .single();
    }

    private static String live(Map<String, String> there) {
        return there.containsKey("deleted_at") ? "deleted_at is null" : "true";
    }

    private static List<Column> columns(FieldDefinition field) {
        return FieldTypes.byKey(field.type()).columns(field.fieldSettings());
    }

    private static String name(String key, Column column) {
        String name = Names.column(key);
        return column.suffix().isEmpty() ? name : name + "__" + column.suffix();
    }

    private static String written(Column column) {
        String definition = column.type().definition();
        String plain = definition.contains(" ") ? definition.substring(0, definition.indexOf(' ')) : definition;
        return plain.equals("timestamptz") ? "timestamp with time zone" : plain;
    }
}
