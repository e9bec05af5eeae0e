package org.kinward.edge.web.openapi.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The paths of the document, in the order in which they are spoken of. */
public final class Paths {
    private static final Set<String> SAFE = Set.of("get", "head");

    private final Map<String, Map<String, Operation>> items = new LinkedHashMap<>();

    /** @param tag under which the operations stand */
    public Subject about(String tag) {
        return new Subject(this, tag);
    }

    /** @param path below the server's address, such as {@code /records/account} */
    void add(String method, String path, Operation operation) {
        items.computeIfAbsent(path, p -> new LinkedHashMap<>()).put(method, operation);
    }

    public Map<String, Map<String, Object>> build() {
        var built = new LinkedHashMap<String, Map<String, Object>>();
        items.forEach((path, operations) -> {
            var item = new LinkedHashMap<String, Object>();
            operations.forEach((method, operation) -> item.put(method, operation.build(!SAFE.contains(method))));
            built.put(path, item);
        });
        return built;
    }
}
