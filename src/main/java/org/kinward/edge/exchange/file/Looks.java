package org.kinward.edge.exchange.file;

/** What the values of a column look like. */
public enum Looks {
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    EMAIL,
    PHONE,
    BOOLEAN,
    URL
}
