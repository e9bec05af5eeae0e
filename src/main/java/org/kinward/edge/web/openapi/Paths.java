package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The paths of the document, in the order in which they are added. */
final class Paths {
    private static final Set<String> SAFE = Set.of("get", "head");

    private final Map<String, Map<String, Object>> items = new LinkedHashMap<>();

    /** @param path below the server's address, such as {@code /records/account} */
    Paths with(String method, String path, Operation operation) {
        items.computeIfAbsent(path, p -> new LinkedHashMap<>()).put(method, operation.build(!SAFE.contains(method)));
        return this;
    }

    Map<String, Map<String, Object>> build() {
        return items;
    }
}
