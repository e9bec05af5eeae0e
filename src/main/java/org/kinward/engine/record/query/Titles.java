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
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Visibility;
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
        refs.forEach(ref -> titles.know(ref.id(), request.references().title(ref.id())));
        for (Map.Entry<String, Set<UUID>> entry : ids.entrySet()) {
            Optional<Model> model = request.catalogue().find(entry.getKey());
            if (model.isPresent()) {
                titles.read(connection, request, model.get(), entry.getValue());
            }
        }
        return titles;
    }

    private void know(UUID id, @Nullable String title) {
        if (title != null) {
            known.put(id, title);
        }
    }

    private void read(Connection connection, Request request, Model model, Set<UUID> ids) throws SQLException {
        boolean part = model.parent().isPresent();
        Visibility seen = request.rights().readable(model.key());
        // What is part of something is nobody's by itself.
        Visibility.Guard guard = part && seen instanceof Visibility.Among
                ? new Visibility.None().guard(model.key(), "t.")
                : seen.guard(model.key(), "t.");
        String sql = "select t.id, t.\"" + model.title().column() + "\" from " + model.table()
                + " t where t.id = any(cast(? as uuid[])) and " + guard.sql();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            guard.bind(statement, 2);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String title = rows.getString(2);
                    known.put(rows.getObject(1, UUID.class), title == null ? "" : title);
                }
            }
        }
    }

    public Optional<String> of(UUID id) {
        return Optional.ofNullable(known.get(id));
    }
}
