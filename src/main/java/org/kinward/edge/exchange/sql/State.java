package org.kinward.edge.exchange.sql;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far an import is. */
public enum State {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("ready")
    READY,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("failed")
    FAILED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
