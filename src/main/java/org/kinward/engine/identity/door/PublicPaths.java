package org.kinward.engine.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/** What of the API answers people it does not know. */
final class PublicPaths {
    private static final String ROOT = "/api/v1";
    private static final Set<String> READ =
            Set.of("/session", "/setup", "/brand", "/brand/logo", "/health", "/health/live");
    private static final Pattern PROVIDER = Pattern.compile("/session/provider/[0-9a-f-]{36}(/callback)?");
    /** What providers tell us themselves is signed by them. */
    private static final Pattern BY_PROVIDER = Pattern.compile("/session/provider/[0-9a-f-]{36}/ended");

    private static final Set<String> SENT_TO = Set.of(
            "/session",
            "/session/code",
            "/session/passkey",
            "/session/passkey/options",
            "/session/forgotten",
            "/session/invitation",
            "/session/invitation/password",
            "/session/invitation/passkey",
            "/session/invitation/passkey/options",
            "/setup");

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
        String below = path.startsWith(ROOT) ? path.substring(ROOT.length()) : "";
        boolean read = READ.contains(below) || PROVIDER.matcher(below).matches();
        boolean sentTo = SENT_TO.contains(below) || BY_PROVIDER.matcher(below).matches();
        return method.equals("GET") && read || method.equals("POST") && sentTo;
    }
}
