package org.kinward.engine.field.spi;

/** How a cell of a CSV file is read before the field's type reads it: what the file's own format decides. */
public enum CsvForm {
    TEXT,
    NUMBER,
    DATE,
    INSTANT,
    BOOLEAN,
    OPTION,
    OPTIONS,
    REFERENCE,
    COUNTRY,
    NONE
}
