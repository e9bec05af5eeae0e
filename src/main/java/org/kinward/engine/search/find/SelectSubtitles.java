package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Tie;
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
        new Sql()
                .add("select t.id, j.\"" + target.title().column() + "\", j.owner, j.team, j.territory, j.id from "
                        + model.table()
                        + " t join " + target.table() + " j on j.id = t.\""
                        + relation.get().column() + "\" where t.id = any(")
                .ids(ids)
                .add(")")
                .run(connection, row -> {
                    String title = row.getString(2);
                    var seen = rights.readable(target.key());
                    if (title != null && seen.includes(ends(row))) {
                        found.put(row.getObject(1, UUID.class), title);
                    }
                });
        return found;
    }

    private static Tie.Ends ends(ResultSet row) throws SQLException {
        return new Tie.Ends(
                row.getObject(6, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class));
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
