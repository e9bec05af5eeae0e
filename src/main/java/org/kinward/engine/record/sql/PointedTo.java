package org.kinward.engine.record.sql;

import java.util.stream.Collectors;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.field.relation.RelationType;

/**
 * What a row points to, as the changes of a feed line, for a row that goes for good: those it pointed to compute
 * something from it, and afterwards nobody could say who they were.
 */
public record PointedTo(Catalogue catalogue, Model model) {
    /** An expression of the row's columns that gives {@code {"account":[{"object","id"},null]}} as text. */
    public String sql() {
        String pairs = model.fields().stream()
                .filter(field -> field.type().reference() && !field.system())
                .filter(field -> !catalogue
                        .derivations()
                        .uses(new FieldKey(model.key(), field.key()))
                        .isEmpty())
                .map(PointedTo::pair)
                .collect(Collectors.joining(", "));
        return pairs.isEmpty() ? "'{}'" : "cast(jsonb_strip_nulls(jsonb_build_object(" + pairs + ")) as text)";
    }

    private static String pair(ModelField field) {
        String column = '"' + field.column() + '"';
        boolean several = field.columns().contains(RelationType.OBJECT);
        String object = several
                ? '"' + field.columnName(RelationType.OBJECT) + '"'
                : "'" + field.settings().targets().getFirst() + "'";
        return "'" + field.key() + "', case when " + column + " is not null then jsonb_build_array(jsonb_build_object("
                + "'object', " + object + ", 'id', " + column + "), null) end";
    }
}
