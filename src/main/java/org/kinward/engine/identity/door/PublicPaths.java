package org.kinward.engine.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;

/** What of the API answers people it does not know. */
final class PublicPaths {
    private static final String ROOT = "/api/v1";
    private static final Map<String, Set<String>> OPEN = Map.of(
            "/session", Set.of("GET", "POST"),
            "/session/code", Set.of("POST"),
            "/session/passkey", Set.of("POST"),
            "/session/passkey/options", Set.of("POST"),
            "/setup", Set.of("GET", "POST"),
            "/brand", Set.of("GET"),
            "/brand/logo", Set.of("GET"),
            "/health", Set.of("GET"),
            "/health/live", Set.of("GET"));

    private PublicPaths() {}

    static boolean isClosed(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/api/") && !isOpen(path, request.getMethod());
    }

    /** Whoever signs in has no token yet, whatever cookie of an older session their browser sends along. */
    static boolean opensASession(HttpServletRequest request) {
        return request.getMethod().equals("POST") && isOpen(request.getServletPath(), "POST");
    }

    private static boolean isOpen(String path, String method) {
        return path.startsWith(ROOT)
                && OPEN.getOrDefault(path.substring(ROOT.length()), Set.of()).contains(method);
    }
}
