package org.kinward.engine.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.sql.SelectRecords;
import org.kinward.engine.record.told.Values;
import tools.jackson.databind.JsonNode;

/** Every record of some types as it stands in the database, children within their parents. */
record WorldState(Map<UUID, One> records) {
    /** Differ by nature: a record that was taken back was still written once more, by somebody, at some moment. */
    private static final Set<String> BY_NATURE = Set.of("updatedAt", "updatedBy");

    /** One record: its values by key, without those that are empty. */
    record One(String object, int version, Map<String, JsonNode> values, Map<UUID, Map<String, JsonNode>> children) {
        boolean live() {
            return !values.containsKey("deletedAt");
        }
    }

    static WorldState read(DataSource database, Catalogue catalogue, RandomWorld world) throws SQLException {
        Map<UUID, One> records = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            List<RandomWorld.Kind> kinds = new ArrayList<>(world.kinds);
            kinds.add(world.link);
            for (RandomWorld.Kind kind : kinds) {
                Model model = catalogue.model(kind.key());
                for (Snapshot one : all(connection, model)) {
                    records.put(one.id(), new One(kind.key(), one.version(), values(one), new TreeMap<>()));
                }
            }
            Model child = catalogue.model(world.child.key());
            for (SelectRecords.Loaded loaded : load(connection, child)) {
                One parent = records.get(loaded.parent());
                if (parent == null) {
                    throw new AssertionError(
                            "a child without its parent: " + loaded.snapshot().id());
                }
                parent.children().put(loaded.snapshot().id(), values(loaded.snapshot()));
            }
        }
        return new WorldState(records);
    }

    private static List<Snapshot> all(Connection connection, Model model) throws SQLException {
        return load(connection, model).stream()
                .map(SelectRecords.Loaded::snapshot)
                .toList();
    }

    private static List<SelectRecords.Loaded> load(Connection connection, Model model) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from " + model.table())) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return new SelectRecords(model, SelectRecords.By.ID, ids, false).run(connection);
    }

    private static Map<String, JsonNode> values(Snapshot record) {
        Map<String, JsonNode> values = new TreeMap<>();
        for (ModelField field : record.model().fields()) {
            Object value = record.at(field.ordinal());
            if (field.stored() && value != null && !BY_NATURE.contains(field.key())) {
                values.put(field.key(), Values.node(field, value));
            }
        }
        return values;
    }

    List<UUID> of(String object, boolean live) {
        List<UUID> ids = new ArrayList<>();
        records.forEach((id, one) -> {
            if (one.object().equals(object) && one.live() == live) {
                ids.add(id);
            }
        });
        return ids;
    }

    /**
     * Live records alone, as they must be again; without relations that point into the bin, as things stood at a moment:
     * once changed, nobody can point there again, not even by taking back.
     */
    Map<UUID, Object> living(WorldState moment) {
        Map<UUID, Object> living = new TreeMap<>();
        records.forEach((id, one) -> {
            if (one.live()) {
                Map<UUID, Object> children = new TreeMap<>();
                one.children().forEach((child, values) -> children.put(child, moment.pointingToLive(values)));
                Map<String, Object> lasting = moment.pointingToLive(one.values());
                lasting.put("children", children);
                living.put(id, lasting);
            }
        });
        return living;
    }

    private Map<String, Object> pointingToLive(Map<String, JsonNode> values) {
        Map<String, Object> kept = new TreeMap<>(values);
        values.forEach((key, value) -> {
            One target = key.startsWith("my.") && value.has("object")
                    ? records.get(UUID.fromString(value.path("id").asString()))
                    : null;
            if (target != null && !target.live()) {
                kept.remove(key);
            }
        });
        return kept;
    }
}
