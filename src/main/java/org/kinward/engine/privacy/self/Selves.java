package org.kinward.engine.privacy.self;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.personal.PersonalData;

/**
 * Other records that are the same person's own: how the workspace is set up for them, as the user they are, and what those own.
 * A relation says so that holds an identifier of a person; of what is private to a user and holds personal data, who owns it.
 */
public record Selves(Catalogue catalogue) {
    /** The person, the user they are, what is the user's. */
    private static final int DEEPEST = 3;

    private static final String OWNER = "owner";

    /** A record, and the one that it is of the same person as. */
    private record Pair(String object, UUID id, UUID of) {}

    /** Whether records of a type are each somebody's own. */
    public static boolean somebodys(Model model) {
        return model.shape().custody() == Custody.CONFIGURATION
                && model.fields().stream().anyMatch(Selves::identifies);
    }

    /** Whether records of a type can be a person's own beside the one they are known by: those are emptied and never go. */
    public static boolean staying(Model model) {
        return model.fields().stream().anyMatch(field -> says(model, field));
    }

    /** The relation that says of a record whose own it is. */
    public static boolean says(Model model, ModelField relation) {
        return switch (model.shape().custody()) {
            case CONFIGURATION -> identifies(relation);
            case PERSONAL ->
                relation.key().equals(OWNER)
                        && model.fields().stream()
                                .anyMatch(field -> field.settings().personal() != null);
            case OWNED, SHARED, ADMINISTRATION -> false;
        };
    }

    private static boolean identifies(ModelField field) {
        PersonalData personal = field.settings().personal();
        return field.type().reference() && personal != null && personal.kind() == PersonalData.Kind.IDENTIFIER;
    }

    /**
     * Of each of these records those of the same person, by type; in the bin as well.
     *
     * @param object their type
     */
    public Map<UUID, Map<String, Set<UUID>>> of(Connection connection, String object, Collection<UUID> records)
            throws SQLException {
        Map<UUID, Map<String, Set<UUID>>> found = new HashMap<>();
        Map<String, Map<UUID, Set<UUID>>> fresh = new HashMap<>();
        records.forEach(id -> add(fresh, new Pair(object, id, id), Set.of(id)));
        for (int depth = 0; depth < DEEPEST && !fresh.isEmpty(); depth++) {
            Map<String, Map<UUID, Set<UUID>>> next = new HashMap<>();
            for (Map.Entry<String, Map<UUID, Set<UUID>>> some : fresh.entrySet()) {
                for (Pair pair :
                        pointing(connection, some.getKey(), some.getValue().keySet())) {
                    Set<UUID> whose = Objects.requireNonNull(some.getValue().get(pair.of()), "asked for");
                    whose.forEach(person -> found.computeIfAbsent(person, key -> new HashMap<>())
                            .computeIfAbsent(pair.object(), key -> new HashSet<>())
                            .add(pair.id()));
                    add(next, pair, whose);
                }
            }
            fresh.clear();
            fresh.putAll(next);
        }
        return found;
    }

    private static void add(Map<String, Map<UUID, Set<UUID>>> to, Pair pair, Set<UUID> whose) {
        to.computeIfAbsent(pair.object(), key -> new HashMap<>())
                .computeIfAbsent(pair.id(), key -> new HashSet<>())
                .addAll(whose);
    }

    private List<Pair> pointing(Connection connection, String object, Set<UUID> to) throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        for (Model model : catalogue.models()) {
            for (ModelField field : relations(model, object)) {
                read(connection, model, field, to, pairs);
            }
        }
        return pairs;
    }

    /** Of a type, those that say whose own it is, where it may be one of these. */
    static Set<ModelField> relations(Model model, String object) {
        return model.fields().stream()
                .filter(field -> model.parent().isEmpty() && field.stored() && says(model, field))
                .filter(field -> field.settings().targets().contains(object))
                .collect(Collectors.toSet());
    }

    private static void read(Connection connection, Model model, ModelField field, Set<UUID> to, List<Pair> into)
            throws SQLException {
        String column = '"' + field.column() + '"';
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, " + column + " from " + model.table() + " where " + column + " = any(cast(? as uuid[]))")) {
            statement.setArray(1, connection.createArrayOf("uuid", to.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.add(new Pair(model.key(), rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
        }
    }
}
