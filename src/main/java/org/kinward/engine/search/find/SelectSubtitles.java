package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/** What tells two of one name apart: the title of what the first relation among the list's columns points to. */
record SelectSubtitles(Catalogue catalogue, Rights rights, Model model, Collection<UUID> ids) {

    Map<UUID, String> run(Connection connection) throws SQLException {
        Map<UUID, String> found = new HashMap<>();
        ModelField relation = relation().orElse(null);
        if (relation != null && !ids.isEmpty()) {
            for (Model target : targets(connection, relation)) {
                titles(connection, relation, target, found);
            }
        }
        return found;
    }

    /** Of a relation to whatever type: those that these records point to. */
    private List<Model> targets(Connection connection, ModelField relation) throws SQLException {
        List<Model> targets = new ArrayList<>();
        if (!several(relation)) {
            targets.add(catalogue.model(relation.settings().targets().getFirst()));
            return targets;
        }
        new Sql()
                .add("select distinct t." + object(relation) + " from " + model.table() + " t where t.id = any(")
                .ids(ids)
                .add(")")
                .run(connection, row -> {
                    String object = row.getString(1);
                    Optional.ofNullable(object).flatMap(catalogue::find).ifPresent(targets::add);
                });
        return targets;
    }

    private void titles(Connection connection, ModelField relation, Model target, Map<UUID, String> found)
            throws SQLException {
        var sql = new Sql()
                .add("select t.id, j.\"" + target.title().column() + "\" from " + model.table() + " t join "
                        + target.table() + " j on j.id = t.\"" + relation.column() + "\" where t.id = any(")
                .ids(ids)
                .add(") and ")
                .guard(rights.readable(target.key()).guard(target.key(), "j."));
        if (several(relation)) {
            sql.add(" and t." + object(relation) + " = ").text(target.key());
        }
        sql.run(connection, row -> {
            String title = row.getString(2);
            if (title != null) {
                found.put(row.getObject(1, UUID.class), title);
            }
        });
    }

    private static boolean several(ModelField relation) {
        return relation.columns().size() > 1;
    }

    private static String object(ModelField relation) {
        return '"' + relation.columnName(relation.columns().get(1)) + '"';
    }

    private Optional<ModelField> relation() {
        return model.shape().listColumns().stream()
                .flatMap(key -> model.find(key).stream())
                .filter(field -> field.type().reference()
                        && rights.reads(model.key(), field.key())
                        && (several(field) || !field.settings().targets().equals(List.of("user"))))
                .findFirst();
    }
}
