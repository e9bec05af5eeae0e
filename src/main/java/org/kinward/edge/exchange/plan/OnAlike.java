package org.kinward.edge.exchange.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What to do with a row that is to make a record and resembles one there is. */
public enum OnAlike {
    @JsonProperty("create")
    CREATE,
    @JsonProperty("update")
    UPDATE,
    @JsonProperty("skip")
    SKIP
}
