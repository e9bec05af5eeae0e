package org.kinward.engine.custom.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;

/** What is wrong with one definition, in the order in which it was found. */
final class Violations {
    private final List<Violation> found = new ArrayList<>();

    void add(String at, ErrorCode code, Map<String, Object> details) {
        found.add(new Violation(at, code, details));
    }

    void add(String at, ErrorCode code, String value) {
        add(at, code, Map.of("value", value));
    }

    List<Violation> all() {
        return List.copyOf(found);
    }

    /** Where a violation about a part of a field's definition stands. */
    static String at(String field, String part) {
        return "fields[" + field + "]." + part;
    }
}
