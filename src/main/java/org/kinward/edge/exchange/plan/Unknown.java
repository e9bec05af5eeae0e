package org.kinward.edge.exchange.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What to do with a cell that names a record nobody knows. */
public enum Unknown {
    @JsonProperty("reject")
    REJECT,
    @JsonProperty("empty")
    EMPTY,
    @JsonProperty("create")
    CREATE
}
