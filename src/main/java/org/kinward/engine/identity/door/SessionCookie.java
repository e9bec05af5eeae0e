package org.kinward.engine.identity.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** The cookie in which a browser carries its session. Scripts cannot read it; other sites' forms do not send it. */
public final class SessionCookie {
    private static final String NAME = "session";
    /** Where HTTPS is, no neighbouring host and no page without HTTPS can set a cookie of this name. */
    private static final String SECURE_NAME = "__Host-" + NAME;

    private static final Duration AGE = Duration.ofDays(180);

    private SessionCookie() {}

    /** The secret with which a browser came. */
    public static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = name(request);
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    public static String of(String secret, HttpServletRequest request) {
        return cookie(secret, AGE, request);
    }

    public static String gone(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(isSecure(request))
                .maxAge(age)
                .build()
                .toString();
    }

    private static String name(HttpServletRequest request) {
        return isSecure(request) ? SECURE_NAME : NAME;
    }

    /** A proxy in front says so in a header. One who lies in it only makes their own cookie stricter. */
    public static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
