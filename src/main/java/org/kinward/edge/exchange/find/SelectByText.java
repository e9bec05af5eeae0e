package org.kinward.edge.exchange.find;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Slots;
import org.kinward.engine.field.spi.SqlArray;
import org.kinward.engine.field.spi.StoredField;
import org.kinward.kernel.filter.Operator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The live records of a type within sight whose field equals one of many texts, as the field's own type compares. */
record SelectByText(Model model, String by, Visibility sight, FieldContext context) {

    /** Null when none of the texts can be a value of the field. */
    @Nullable
    PreparedStatement prepare(Connection connection, List<ModelField> wanted, Collection<String> texts)
            throws SQLException {
        var parameters = new ArrayList<SqlArray>();
        var condition = by.equals("id") ? byId(texts, parameters) : byField(texts, parameters);
        if (parameters.isEmpty()) {
            return null;
        }
        var sql = "select t.id" + columns(wanted) + " from " + model.table() + " t where t.deleted_at is null and "
                + condition + guard(parameters);
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.size(); i++) {
            var array = parameters.get(i);
            statement.setArray(
                    i + 1,
                    connection.createArrayOf(
                            array.element().sqlName(), array.values().toArray()));
        }
        return statement;
    }

    static String columns(List<ModelField> fields) {
        var sql = new StringBuilder();
        for (var field : fields) {
            for (var column : field.columns()) {
                sql.append(", t.\"").append(field.columnName(column)).append('"');
            }
        }
        return sql.toString();
    }

    private static String byId(Collection<String> texts, List<SqlArray> parameters) {
        var ids = new ArrayList<UUID>();
        for (var text : texts) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException noId) {
                // a text that is no id is the id of nothing
            }
        }
        if (!ids.isEmpty()) {
            parameters.add(new SqlArray(ColumnType.UUID, ids));
        }
        return "t.id = any(?)";
    }

    private String byField(Collection<String> texts, List<SqlArray> parameters) {
        var field = model.field(by);
        var type = field.type();
        var readable = readable(field, texts);
        if (readable.isEmpty()) {
            return "false";
        }
        try {
            for (var operand : type.operands(Operator.IN, readable, field.settings(), context)) {
                parameters.add((SqlArray) operand);
            }
        } catch (InvalidValue impossible) {
            throw new IllegalStateException("read once, refused twice: " + by, impossible);
        }
        var stored = new StoredField("t", field.column(), field.key(), field.settings());
        var condition = type.condition(Operator.IN, stored, new Slots());
        return DSL.using(SQLDialect.POSTGRES)
                .renderContext()
                .paramType(ParamType.INDEXED)
                .visit(condition)
                .render();
    }

    private ArrayNode readable(ModelField field, Collection<String> texts) {
        var readable = JsonNodeFactory.instance.arrayNode();
        for (var text : texts) {
            var one = JsonNodeFactory.instance.arrayNode().add(text);
            try {
                field.type().operands(Operator.IN, one, field.settings(), context);
                readable.add(text);
            } catch (InvalidValue noValue) {
                // what the field cannot hold, no record has
            }
        }
        return readable;
    }

    private String guard(List<SqlArray> parameters) {
        var guard = sight.guard(model.key(), "t.");
        guard.arrays().forEach(ids -> parameters.add(new SqlArray(ColumnType.UUID, ids)));
        return " and " + guard.sql();
    }
}
