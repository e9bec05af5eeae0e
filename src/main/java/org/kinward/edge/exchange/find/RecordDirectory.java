package org.kinward.edge.exchange.find;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.duplicate.TraitsReading;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.kernel.text.Fold;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads in the transaction of the batch, so that a row finds what the batch has just made. */
final class RecordDirectory implements Directory {

    private final DataSource database;
    private final Catalogue catalogue;
    private final Rights rights;
    private final FieldContext context;
    private final TraitsReading traits;

    RecordDirectory(
            DataSource database, Catalogue catalogue, Rights rights, FieldContext context, TraitsReading traits) {
        this.traits = traits;
        this.database = database;
        this.catalogue = catalogue;
        this.rights = rights;
        this.context = context;
    }

    @Override
    public Map<String, List<Found>> find(
            String object, String by, Collection<String> texts, Collection<String> fields) {
        var model = catalogue.model(object);
        var connection = DataSourceUtils.getConnection(database);
        try {
            return new Look(connection, model, by).find(texts, fields);
        } catch (SQLException failure) {
            throw new SQLExceptionSubclassTranslator().translate("find " + object, null, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    @Override
    public List<@Nullable Found> same(String object, List<? extends JsonNode> wanted, Collection<String> fields) {
        return new Resembling(this, traits, context, rights).same(catalogue.model(object), wanted, fields);
    }

    @Override
    public List<String> names(String object, String by, int limit) {
        var model = catalogue.model(object);
        var field = by.equals("id") ? model.title() : model.field(by);
        var connection = DataSourceUtils.getConnection(database);
        try (var statement = new SelectNames(model, field, rights.readable(object), limit).prepare(connection);
                var rows = statement.executeQuery()) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.addAll(texts(values(rows, 1, List.of(field)).path(field.key())));
            }
            return names;
        } catch (SQLException failure) {
            throw new SQLExceptionSubclassTranslator().translate("names of " + object, null, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    @Override
    public Optional<Found> first(String object) {
        var model = catalogue.model(object);
        var connection = DataSourceUtils.getConnection(database);
        var order = model.find("position")
                .map(field -> "t.\"" + field.column() + "\", ")
                .orElse("");
        try (var statement = new SelectNames(model, model.title(), rights.readable(object), 1)
                        .prepare(connection, "t.id", " order by " + order + "t.id");
                var rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(
                            new Found(object, rows.getObject(1, UUID.class), JsonNodeFactory.instance.objectNode()))
                    : Optional.empty();
        } catch (SQLException failure) {
            throw new SQLExceptionSubclassTranslator().translate("first " + object, null, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** One look at one type. */
    private final class Look {

        private final Connection connection;
        private final Model model;
        private final String by;

        Look(Connection connection, Model model, String by) {
            this.connection = connection;
            this.model = model;
            this.by = by;
        }

        Map<String, List<Found>> find(Collection<String> texts, Collection<String> fields) throws SQLException {
            var select = new SelectByText(model, by, rights.readable(model.key()), context);
            var wanted = wanted(fields);
            var found = new HashMap<String, List<Found>>();
            var byId = new LinkedHashMap<UUID, ObjectNode>();
            try (var statement = select.prepare(connection, wanted, texts)) {
                if (statement == null) {
                    return found;
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        read(rows, wanted, found, byId);
                    }
                }
            }
            for (var field : fields) {
                if (!byId.isEmpty()
                        && model.find(field).filter(one -> !one.stored()).isPresent()) {
                    children(model.field(field), byId);
                }
            }
            return found;
        }

        /** The field that is looked by comes first; children have no columns here. */
        private List<ModelField> wanted(Collection<String> fields) {
            var wanted = new ArrayList<ModelField>();
            if (!by.equals("id")) {
                wanted.add(model.field(by));
            }
            for (var field : fields) {
                if (!field.equals(by)
                        && !field.equals("id")
                        && model.field(field).stored()) {
                    wanted.add(model.field(field));
                }
            }
            return wanted;
        }

        private void read(
                ResultSet rows, List<ModelField> wanted, Map<String, List<Found>> found, Map<UUID, ObjectNode> byId)
                throws SQLException {
            var id = rows.getObject(1, UUID.class);
            var record = values(rows, 2, wanted);
            byId.put(id, record);
            var one = new Found(model.key(), id, record);
            var keys = by.equals("id") ? List.of(id.toString()) : keys(record.path(by));
            for (var key : keys) {
                var same = found.computeIfAbsent(key, k -> new ArrayList<>());
                if (!same.contains(one)) {
                    same.add(one);
                }
            }
        }

        private void children(ModelField field, Map<UUID, ObjectNode> parents) throws SQLException {
            var child = catalogue.model(field.settings().owned());
            var wanted = child.fields().stream()
                    .filter(one -> one.stored() && !one.system())
                    .toList();
            parents.values().forEach(parent -> parent.putArray(field.key()));
            var sql = "select t." + Names.PARENT + SelectByText.columns(wanted) + " from " + child.table()
                    + " t where t." + Names.PARENT + " = any(?)";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(
                        1, connection.createArrayOf("uuid", parents.keySet().toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var parent = parents.get(rows.getObject(1, UUID.class));
                        if (parent != null) {
                            parent.withArrayProperty(field.key()).add(values(rows, 2, wanted));
                        }
                    }
                }
            }
        }
    }

    private static ObjectNode values(ResultSet rows, int first, List<ModelField> fields) throws SQLException {
        var record = JsonNodeFactory.instance.objectNode();
        var at = first;
        for (var field : fields) {
            var value = field.anyType().read(rows, at, field.settings());
            at += field.columns().size();
            if (value != null) {
                record.set(field.key(), FieldJson.of(field, value));
            }
        }
        return record;
    }

    /** Under which texts a value is found: a list by each of its entries, a person by the name in full. */
    private static List<String> texts(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(entry -> entry.path("value").asString(""))
                    .toList();
        }
        return List.of(value.isObject() ? value.path("display").asString("") : value.asString(""));
    }

    private static List<String> keys(JsonNode value) {
        return texts(value).stream().map(Fold::of).toList();
    }
}
