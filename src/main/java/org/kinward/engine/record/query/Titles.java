package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Tie;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.query.run.Request;

/** Titles of records, as far as the reader may see them: one statement a type. */
public final class Titles {
    private final Map<UUID, String> known = new HashMap<>();

    private Titles() {}

    public static Titles of(Connection connection, Request request, Collection<Ref> refs) throws SQLException {
        Map<String, Set<UUID>> ids = new HashMap<>();
        refs.forEach(ref ->
                ids.computeIfAbsent(ref.object(), object -> new HashSet<>()).add(ref.id()));
        var titles = new Titles();
        for (Map.Entry<String, Set<UUID>> entry : ids.entrySet()) {
            Optional<Model> model = request.catalogue().find(entry.getKey());
            if (model.isPresent()) {
                titles.read(connection, request, model.get(), entry.getValue());
            }
        }
        return titles;
    }

    private void read(Connection connection, Request request, Model model, Set<UUID> ids) throws SQLException {
        String sql = "select id, \"" + model.title().column() + "\""
                + (model.parent().isPresent() ? ", null, null, null" : ", owner, team, territory") + " from "
                + model.table()
                + " where id = any(cast(? as uuid[]))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    var seen = request.rights().readable(model.key());
                    UUID id = rows.getObject(1, UUID.class);
                    var ends = new Tie.Ends(
                            id,
                            rows.getObject(3, UUID.class),
                            rows.getObject(4, UUID.class),
                            rows.getObject(5, UUID.class));
                    if (seen.includes(ends)) {
                        String title = rows.getString(2);
                        known.put(id, title == null ? "" : title);
                    }
                }
            }
        }
    }

    public Optional<String> of(UUID id) {
        return Optional.ofNullable(known.get(id));
    }
}
