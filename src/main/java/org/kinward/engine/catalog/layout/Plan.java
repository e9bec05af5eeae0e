package org.kinward.engine.catalog.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.field.FieldTypes;

/** The statements that bring the tables from what they are to what the catalogue wants, in order. Empty when nothing is to do. */
record Plan(List<String> statements) {
    /** Rows are narrow columns by the hundred at most: beyond, PostgreSQL's own limit of 1,600 comes in sight. */
    private static final int MAX_COLUMNS = 800;

    static Plan of(Catalogue catalogue, Current current) {
        List<String> statements = new ArrayList<>();
        current.broken().forEach(name -> statements.add("drop index concurrently data.\"" + name + '"'));
        for (Model model : catalogue.models()) {
            String table = model.table().replace("data.", "").replace("\"", "");
            Set<String> there = current.columns().getOrDefault(table, Set.of());
            Map<String, String> wanted = Desired.columns(model);
            if (wanted.size() > MAX_COLUMNS) {
                throw new IllegalStateException(model.key() + " wants " + wanted.size() + " columns of " + MAX_COLUMNS);
            }
            columns(statements, model, there, wanted);
            model.fields().stream()
                    .filter(field -> field.type() == FieldTypes.AUTO_NUMBER)
                    .map(field -> Names.sequence(model, field))
                    .filter(name -> !current.sequences().contains(name))
                    .forEach(name -> statements.add("create sequence " + name));
            Desired.indexes(model).stream()
                    .filter(index -> !current.indexes().contains(index.name()))
                    .forEach(index -> statements.add(index.ddl(!there.isEmpty())));
        }
        return new Plan(List.copyOf(statements));
    }

    private static void columns(List<String> statements, Model model, Set<String> there, Map<String, String> wanted) {
        if (there.isEmpty()) {
            statements.add(wanted.entrySet().stream()
                    .map(column -> '"' + column.getKey() + "\" " + column.getValue())
                    .collect(Collectors.joining(", ", "create table " + model.table() + " (", ")")));
            return;
        }
        wanted.forEach((name, definition) -> {
            if (!there.contains(name)) {
                // Nullable whatever the field says: a default or a check would rewrite or scan a table in use.
                statements.add("alter table " + model.table() + " add column \"" + name + "\" "
                        + definition.replace(" not null", ""));
            }
        });
    }
}
