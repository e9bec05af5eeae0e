package org.kinward.edge.exchange.file;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the values of a column look like. */
public enum Looks {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("decimal")
    DECIMAL,
    @JsonProperty("date")
    DATE,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("boolean")
    BOOLEAN,
    @JsonProperty("url")
    URL
}
