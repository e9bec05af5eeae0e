package org.kinward.engine.catalog.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;

/** What a model's table should have. */
final class Desired {
    private static final String ORDER = "updated_at";

    private Desired() {}

    /** Definitions by column name, those of every table first. */
    static Map<String, String> columns(Model model) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", "uuid primary key");
        columns.put("version", "integer not null");
        if (model.parent().isPresent()) {
            columns.put(Names.PARENT, "uuid not null");
            columns.put("position", "integer not null");
        }
        model.columns()
                .forEach(stored ->
                        columns.put(stored.name(), stored.column().type().definition()));
        return columns;
    }

    static List<Index> indexes(Model model) {
        if (model.parent().isPresent()) {
            return List.of(Index.where(model, Names.PARENT, "true", Names.PARENT));
        }
        List<Index> indexes = new ArrayList<>();
        indexes.add(Index.live(model, "recent", ORDER, "id"));
        if (model.shape().custody() == Custody.OWNED || model.shape().custody() == Custody.PERSONAL) {
            indexes.add(Index.live(model, "owner_recent", "owner", ORDER, "id"));
            indexes.add(Index.live(model, "team_recent", "team", ORDER, "id"));
            indexes.add(Index.where(
                    model,
                    "territory_recent",
                    "deleted_at is null and territory is not null",
                    "territory",
                    ORDER,
                    "id"));
        }
        model.givenTo()
                .forEach(field -> indexes.add(Index.where(
                        model,
                        field.column() + "_given",
                        "deleted_at is null and \"" + field.column() + "\" is distinct from owner",
                        field.column(),
                        ORDER,
                        "id")));
        indexes.add(Index.where(model, "merged", "merged_into is not null", "merged_into"));
        indexes.add(Index.where(model, "bin", "deleted_at is not null", "deleted_at", "id"));
        model.fields().forEach(field -> add(indexes, model, field));
        return indexes;
    }

    /** Only what the workspace asked for: declared rules are kept by the pipeline. */
    static List<Check> checks(Model model) {
        return model.fields().stream()
                .filter(field ->
                        field.required() && field.stored() && model.ruled().contains(field.key()))
                .map(field -> Check.required(model, field))
                .toList();
    }

    private static void add(List<Index> indexes, Model model, ModelField field) {
        ModelField.Traits traits = field.traits();
        String column = field.column();
        if (field.type().reference() && !traits.system()) {
            indexes.add(Index.where(
                    model, column, "deleted_at is null and \"" + column + "\" is not null", column, ORDER, "id"));
        }
        if (traits.unique()) {
            indexes.add(Index.unique(
                    model, column + Index.UNIQUE, field.sortColumnName().orElse(column)));
        }
        boolean ordered = traits.title() || traits.indexed() && !column.equals(ORDER);
        field.sortColumnName()
                .filter(name -> ordered && !traits.unique())
                .ifPresent(name -> indexes.add(Index.live(model, column + "_order", name, "id")));
        field.type()
                .searchColumn()
                .filter(part -> traits.title() || traits.searched())
                .ifPresent(part -> indexes.add(Index.trigram(model, column + "_part", field.columnName(part))));
        field.type().elementsColumn().ifPresent(part -> {
            indexes.add(Index.elements(model, column + "_each", field.columnName(part)));
            // For the values in use: only the records that have any, those used last first.
            indexes.add(
                    Index.where(model, column, "deleted_at is null and \"" + column + "\" is not null", ORDER, "id"));
        });
    }
}
