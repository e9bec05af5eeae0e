package org.kinward.engine.field.spi;

/**
 * One column of a field.
 *
 * @param suffix empty for the main column, else what follows the field's name after two underscores
 */
public record Column(String suffix, ColumnType type) {
    public static Column main(ColumnType type) {
        return new Column("", type);
    }
}
