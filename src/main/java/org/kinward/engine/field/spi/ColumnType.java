package org.kinward.engine.field.spi;

import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** The column types that fields are stored in. Text always says its collation: bytes decide, folding does the rest. */
public enum ColumnType {
    TEXT("text collate \"C\"", "text", SQLDataType.CLOB),
    UUID("uuid", "uuid", SQLDataType.UUID),
    NUMERIC("numeric", "numeric", SQLDataType.NUMERIC),
    BIGINT("bigint", "bigint", SQLDataType.BIGINT),
    BOOLEAN("boolean", "boolean", SQLDataType.BOOLEAN),
    DATE("date", "date", SQLDataType.LOCALDATE),
    INSTANT("timestamptz", "timestamptz", SQLDataType.OFFSETDATETIME),
    JSON("jsonb", "jsonb", SQLDataType.JSONB),
    /** Several texts; written as one text in PostgreSQL's own form of an array. */
    TEXTS("text[] collate \"C\"", "text[]", SQLDataType.CLOB.array());

    private final String definition;
    private final String sqlName;
    private final DataType<?> dataType;

    ColumnType(String definition, String sqlName, DataType<?> dataType) {
        this.definition = definition;
        this.sqlName = sqlName;
        this.dataType = dataType;
    }

    /** As written in CREATE TABLE. */
    public String definition() {
        return definition;
    }

    /** As PostgreSQL names it in casts and arrays. */
    public String sqlName() {
        return sqlName;
    }

    /** What many rows' values travel as in one array; cast to the type where that is another. */
    public String carrier() {
        return this == TEXTS ? TEXT.sqlName : sqlName;
    }

    public DataType<?> dataType() {
        return dataType;
    }
}
