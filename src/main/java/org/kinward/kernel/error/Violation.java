package org.kinward.kernel.error;

import java.util.Map;

/**
 * One thing wrong with one field.
 *
 * @param field key of the field, with the child in front for owned children ({@code lines[2].price}); empty for the
 *     record as a whole
 * @param details named facts for the message, such as {@code max} or {@code value}
 */
public record Violation(String field, ErrorCode code, Map<String, Object> details) {
    public Violation {
        details = Map.copyOf(details);
    }

    public static Violation of(String field, ErrorCode code) {
        return new Violation(field, code, Map.of());
    }
}
