package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/** What tells two of one name apart: the title of what the first relation among the list's columns points to. */
record SelectSubtitles(Catalogue catalogue, Rights rights, Model model, Collection<UUID> ids) {

    Map<UUID, String> run(Connection connection) throws SQLException {
        Map<UUID, String> found = new HashMap<>();
        Optional<ModelField> relation = relation();
        if (relation.isEmpty()) {
            return found;
        }
        Model target = catalogue.model(relation.get().settings().targets().getFirst());
        Visibility seen = rights.readable(target.key());
        Visibility.Guard guard = seen.guard(target.key(), "j.");
        Sql sql = new Sql()
                .add("select t.id, j.\"" + target.title().column() + "\" from " + model.table() + " t join "
                        + target.table() + " j on j.id = t.\"" + relation.get().column() + "\" where t.id = any(")
                .ids(ids)
                .add(") and ")
                .guard(guard);
        sql.run(connection, row -> {
            String title = row.getString(2);
            if (title != null) {
                found.put(row.getObject(1, UUID.class), title);
            }
        });
        return found;
    }

    private Optional<ModelField> relation() {
        return model.shape().listColumns().stream()
                .flatMap(key -> model.find(key).stream())
                .filter(field -> field.type().reference()
                        && rights.reads(model.key(), field.key())
                        && field.settings().targets().size() == 1
                        && !field.settings().targets().getFirst().equals("user"))
                .findFirst();
    }
}
