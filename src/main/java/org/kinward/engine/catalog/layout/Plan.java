package org.kinward.engine.catalog.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.catalog.layout.Step.Kind;
import org.kinward.engine.field.FieldTypes;

/** The statements that bring the tables from what they are to what the catalogue wants, in order. Empty when nothing is to do. */
final class Plan {
    /** Rows are narrow columns by the hundred at most: beyond, PostgreSQL's own limit of 1,600 comes in sight. */
    static final int MAX_COLUMNS = 800;

    private final Current current;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> wantedChecks = new HashSet<>();
    private final Set<String> wantedUnique = new HashSet<>();

    private Plan(Current current) {
        this.current = current;
    }

    static List<Step> of(Catalogue catalogue, Current current) {
        var plan = new Plan(current);
        current.broken()
                .forEach(name -> plan.add(
                        Kind.DROP_BROKEN_INDEX, "", name, "drop index concurrently if exists data.\"" + name + '"'));
        catalogue.models().forEach(plan::model);
        plan.lift();
        plan.steps.sort(java.util.Comparator.comparing(Step::kind));
        return List.copyOf(plan.steps);
    }

    private void add(Kind kind, String table, String about, String sql) {
        steps.add(new Step(kind, table, about, sql));
    }

    private void model(Model model) {
        String table = table(model);
        boolean there = current.columns().containsKey(table);
        columns(model, table, there);
        model.fields().stream()
                .filter(field -> field.type() == FieldTypes.AUTO_NUMBER)
                .map(field -> Names.sequence(model, field))
                .filter(name -> !current.sequences().contains(name))
                .forEach(name -> add(Kind.CREATE_SEQUENCE, table, name, "create sequence " + name));
        Desired.indexes(model).forEach(index -> index(index, table, there));
        Desired.checks(model).forEach(check -> check(check, table));
    }

    private void columns(Model model, String table, boolean there) {
        Map<String, String> wanted = Desired.columns(model);
        if (wanted.size() > MAX_COLUMNS) {
            throw new IllegalStateException(model.key() + " wants " + wanted.size() + " columns of " + MAX_COLUMNS);
        }
        if (!there) {
            add(
                    Kind.CREATE_TABLE,
                    table,
                    table,
                    wanted.entrySet().stream()
                            .map(column -> '"' + column.getKey() + "\" " + column.getValue())
                            .collect(Collectors.joining(", ", "create table " + model.table() + " (", ")")));
            return;
        }
        Set<String> known = current.columns().getOrDefault(table, Map.of()).keySet();
        wanted.forEach((name, definition) -> {
            if (!known.contains(name)) {
                // Nullable whatever the field says: a default or a check would rewrite or scan a table in use.
                add(
                        Kind.ADD_COLUMN,
                        table,
                        name,
                        "alter table " + model.table() + " add column if not exists \"" + name + "\" "
                                + definition.replace(" not null", ""));
            }
        });
    }

    private void index(Index index, String table, boolean there) {
        if (index.unique()) {
            wantedUnique.add(index.name());
        }
        if (!current.indexes().contains(index.name())) {
            add(
                    index.unique() && there ? Kind.CREATE_UNIQUE_INDEX : Kind.CREATE_INDEX,
                    table,
                    index.name(),
                    index.ddl(there));
        }
    }

    private void check(Check check, String table) {
        wantedChecks.add(check.name());
        boolean there = current.checks().containsKey(check.name());
        if (!there) {
            add(Kind.ADD_RULE, table, check.name(), check.add());
        }
        if (!there || current.unproven().contains(check.name())) {
            add(Kind.VALIDATE_RULE, table, check.name(), check.validate());
        }
    }

    /** A field that is no longer required, or is retired, is left empty by writers: its rule would refuse them. */
    private void lift() {
        current.checks().forEach((name, table) -> {
            if (name.endsWith(Check.SUFFIX) && !wantedChecks.contains(name)) {
                add(
                        Kind.LIFT_RULE,
                        table,
                        name,
                        "alter table data.\"" + table + "\" drop constraint if exists \"" + name + '"');
            }
        });
        current.indexes().stream()
                .filter(name -> name.endsWith(Index.UNIQUE) && !wantedUnique.contains(name))
                .forEach(name ->
                        add(Kind.LIFT_RULE, "", name, "drop index concurrently if exists data.\"" + name + '"'));
    }

    static String table(Model model) {
        return model.table().replace("data.", "").replace("\"", "");
    }
}
