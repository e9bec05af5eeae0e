package org.kinward.edge.exchange.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What to do with a row whose key is known, or is not. */
public enum Mode {
    @JsonProperty("createOrUpdate")
    CREATE_OR_UPDATE,
    @JsonProperty("create")
    CREATE,
    @JsonProperty("update")
    UPDATE
}
