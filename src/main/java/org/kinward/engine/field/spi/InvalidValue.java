package org.kinward.engine.field.spi;

import java.util.Map;
import org.kinward.kernel.error.ErrorCode;

/** A written value that is none of its type's. Carries no stack: bad input is ordinary. */
public final class InvalidValue extends Exception {
    private final ErrorCode code;
    private final transient Map<String, Object> details;

    public InvalidValue(ErrorCode code, Map<String, Object> details) {
        super(code.wire(), null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public InvalidValue(ErrorCode code, Object value) {
        this(code, Map.of("value", shortened(value)));
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() > 120 ? text.substring(0, 119) + "…" : text;
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
