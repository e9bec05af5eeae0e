package org.kinward.engine.record.undo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;

/** Which live records point to records of a type, by any relation of any type: one statement a relation. */
public record SelectUses(Catalogue catalogue, String object, Collection<UUID> ids, boolean binned) {
    public SelectUses(Catalogue catalogue, String object, Collection<UUID> ids) {
        this(catalogue, object, ids, false);
    }

    /** By records in the bin as well. */
    public static SelectUses everywhere(Catalogue catalogue, String object, Collection<UUID> ids) {
        return new SelectUses(catalogue, object, ids, true);
    }

    /** Say who did a thing, or what became of it; nobody relies on what they point to. */
    private static final Set<String> TELLING = Set.of("createdBy", "updatedBy", "mergedInto");

    /**
     * A record that points to another.
     *
     * @param parent the record itself, or of an owned child the record that owns it
     */
    public record Use(Model model, ModelField field, UUID by, UUID parent, UUID of) {}

    /** Relations through which records of the type can be pointed to, in every type there is. */
    public static List<ModelField> relations(Model from, String object) {
        return from.fields().stream()
                .filter(field -> field.type().reference() && field.stored() && !TELLING.contains(field.key()))
                .filter(field -> field.settings().targets().isEmpty()
                        || field.settings().targets().contains(object))
                .toList();
    }

    public List<Use> run(Connection connection) throws SQLException {
        List<Use> uses = new ArrayList<>();
        if (ids.isEmpty()) {
            return uses;
        }
        for (Model model : catalogue.models()) {
            for (ModelField field : relations(model, object)) {
                read(connection, model, field, uses);
            }
        }
        return uses;
    }

    private void read(Connection connection, Model model, ModelField field, List<Use> into) throws SQLException {
        String column = "t.\"" + field.column() + '"';
        String parent = model.parent().map(key -> catalogue.model(key).table()).orElse("");
        String sql = "select t.id, " + (parent.isEmpty() ? "t.id" : "t." + Names.PARENT) + ", " + column + " from "
                + model.table() + " t"
                + (parent.isEmpty() ? "" : " join " + parent + " p on p.id = t." + Names.PARENT)
                + " where " + column + " = any(cast(? as uuid[]))"
                + (binned ? "" : " and " + (parent.isEmpty() ? "t" : "p") + ".deleted_at is null");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.add(new Use(
                            model,
                            field,
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, UUID.class)));
                }
            }
        }
    }
}
