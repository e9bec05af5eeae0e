package org.kinward.engine.record.merge;

import java.util.Locale;
import java.util.Map;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/** Whose value of a field stays. */
public enum Take {
    WINNER,
    LOSER,
    /** All entries of a list, or all owned children; each once. */
    BOTH;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Take of(String field, String wire) {
        for (Take take : values()) {
            if (take.wire().equals(wire)) {
                return take;
            }
        }
        throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "take." + field, "value", wire));
    }
}
