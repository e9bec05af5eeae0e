package org.kinward.engine.identity.federation;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.kinward.engine.identity.door.SessionCookie;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.platform.seal.Seals;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries an errand in the browser that went on it, sealed, so that no other browser can end it and nobody fills a table by
 * beginning. Each is good for ten minutes and once.
 */
@Component
final class Errands {
    private static final String NAME = "errand";
    private static final String PURPOSE = "errand";
    private static final Duration GOOD = Duration.ofMinutes(10);

    private final Seals seals;
    private final Clock clock;
    private final JdbcClient jdbc;

    Errands(Seals seals, Clock clock, JdbcClient jdbc) {
        this.seals = seals;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    String cookie(Errand errand, HttpServletRequest request) {
        byte[] sealed = seals.seal(JsonMapper.shared().writeValueAsBytes(errand), PURPOSE);
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), GOOD, request);
    }

    static String gone(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    /** The errand this browser is on; it is on none afterwards. */
    Optional<Errand> take(HttpServletRequest request) {
        return read(request).flatMap(this::open).filter(errand -> {
            Instant until = Instant.ofEpochSecond(errand.began()).plus(GOOD);
            return until.isAfter(clock.instant())
                    && jdbc.sql("insert into engine.challenge_used (hash, expires) values (?, ?) on"
                                            + " conflict do nothing")
                                    .params(Secret.hash(errand.state()), until.atOffset(ZoneOffset.UTC))
                                    .update()
                            == 1;
        });
    }

    private Optional<Errand> open(String value) {
        try {
            byte[] opened = seals.open(Base64.getUrlDecoder().decode(value), PURPOSE);
            return Optional.of(JsonMapper.shared().readValue(opened, Errand.class));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Lax: the provider's page sends the browser back to us, and the cookie has to come along. */
    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/api/v1/session/provider")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(SessionCookie.isSecure(request))
                .maxAge(age)
                .build()
                .toString();
    }
}
