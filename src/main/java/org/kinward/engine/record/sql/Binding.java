package org.kinward.engine.record.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.SqlArray;

/** Binds values as the driver takes them fastest. */
public final class Binding {
    private Binding() {}

    /** The placeholder of a value of the type. */
    static String placeholder(ColumnType type) {
        return type == ColumnType.JSON || type == ColumnType.TEXTS ? "cast(? as " + type.sqlName() + ")" : "?";
    }

    static String arrayPlaceholder(ColumnType type) {
        return "cast(? as " + type.carrier() + "[])";
    }

    public static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case String text -> statement.setString(at, text);
            case Integer number -> statement.setInt(at, number);
            case Long number -> statement.setLong(at, number);
            case BigDecimal number -> statement.setBigDecimal(at, number);
            case SqlArray array ->
                statement.setArray(
                        at,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        array.element().sqlName(),
                                        array.values().toArray()));
            default -> statement.setObject(at, value);
        }
    }

    static void bindColumn(PreparedStatement statement, int at, ColumnType type, @Nullable Object[] values)
            throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf(type.carrier(), values));
    }
}
