package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.search.spi.FieldClasses;

/** The texts of live records of one type, as they are now: one statement, and one more for each kind of owned children. */
public record SelectTexts(Catalogue catalogue, FieldClasses classes, Model model, Collection<UUID> ids) {

    /** Without asking who may see them; in the order in which the database gives them. */
    public List<RecordText> run(Connection connection) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<ModelField> fields = worded(model);
        String sql = "select id, owner, team, updated_at, territory" + columns(fields) + " from " + model.table()
                + " where id = any(cast(? as uuid[])) and deleted_at is null";
        List<RecordText> found = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(record(rows, fields));
                }
            }
        }
        for (ModelField children : model.childFields()) {
            addChildren(connection, children, found);
        }
        return found;
    }

    private RecordText record(ResultSet row, List<ModelField> fields) throws SQLException {
        List<FieldText> texts = new ArrayList<>();
        texts(row, 6, new Worded(model, fields), "", texts);
        texts.sort((one, other) -> Boolean.compare(other.title(), one.title()));
        var keeper = new RecordText.Keeper(
                row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getObject(5, UUID.class));
        return new RecordText(
                model,
                row.getObject(1, UUID.class),
                keeper,
                row.getObject(4, OffsetDateTime.class).toInstant(),
                texts);
    }

    private void addChildren(Connection connection, ModelField children, List<RecordText> found) throws SQLException {
        Model child = catalogue.model(children.settings().owned());
        List<ModelField> fields = worded(child);
        if (fields.isEmpty() || found.isEmpty()) {
            return;
        }
        Map<UUID, RecordText> parents = new HashMap<>();
        found.forEach(parent -> parents.put(parent.id(), parent));
        String sql = "select " + Names.PARENT + columns(fields) + " from " + child.table() + " where " + Names.PARENT
                + " = any(cast(? as uuid[])) order by " + Names.PARENT + ", position, id";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", parents.keySet().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    RecordText parent = parents.get(rows.getObject(1, UUID.class));
                    if (parent != null) {
                        texts(rows, 2, new Worded(child, fields), children.key() + ".", parent.texts());
                    }
                }
            }
        }
    }

    /** Fields of a type whose values hold words. */
    private record Worded(Model of, List<ModelField> fields) {}

    private void texts(ResultSet row, int first, Worded worded, String before, List<FieldText> into)
            throws SQLException {
        int at = first;
        for (ModelField field : worded.fields()) {
            Object value = field.type().read(row, at, field.settings());
            at += field.columns().size();
            if (value != null) {
                String text = field.anyType().searchText(value, field.settings());
                boolean title = field.equals(model.title());
                if (!text.isBlank()) {
                    into.add(new FieldText(before + field.key(), classes.of(worded.of(), field), title, text));
                }
            }
        }
    }

    static List<ModelField> worded(Model model) {
        return model.fields().stream()
                .filter(field ->
                        field.stored() && !field.system() && field.type().hasWords())
                .toList();
    }

    private static String columns(List<ModelField> fields) {
        return fields.stream()
                .flatMap(field -> field.columns().stream().map(field::columnName))
                .map(name -> ", \"" + name + '"')
                .collect(Collectors.joining());
    }
}
