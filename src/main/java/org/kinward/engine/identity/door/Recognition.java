package org.kinward.engine.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.engine.identity.session.Session;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.engine.identity.token.ApiTokens;
import org.kinward.engine.identity.token.TokenHolder;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.language.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out who a request comes from: the bearer of a token, or somebody with a session's cookie. */
@Component
public final class Recognition {
    private static final String BEARER = "bearer ";

    private final Sessions sessions;
    private final ApiTokens tokens;

    Recognition(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** @throws Refusal {@code signInNeeded} for a token that opens nothing: going on as nobody would hide the reason */
    Optional<Caller> of(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            TokenHolder holder = tokens.find(
                            authorization.substring(BEARER.length()).strip())
                    .orElseThrow(() -> new Refusal(ErrorCode.SIGN_IN_NEEDED));
            return Optional.of(new Caller(
                    new Actor(holder.user(), Origin.API, language(holder.locale(), request), holder.within()),
                    null,
                    holder.id(),
                    "",
                    new Standing(false, false, holder.readOnly(), holder.within() != null, null, null)));
        }
        return SessionCookie.read(request)
                .flatMap(secret -> sessions.find(secret).map(session -> caller(session, secret, request)));
    }

    public static Caller caller(Session session, String secret, HttpServletRequest request) {
        var actor = new Actor(session.user(), Origin.INTERACTIVE, language(session.locale(), request));
        return new Caller(
                actor,
                session.id(),
                null,
                csrf(secret),
                new Standing(session.proved(), session.due(), false, false, session.provider(), session.seeing()));
    }

    /** The session's second secret, which only a page of ours can have read. */
    private static String csrf(String secret) {
        return Secret.derived(secret, "csrf");
    }

    /** The language asked for: a screen says which one it speaks now. Whoever asks for none gets their own. */
    private static Locale language(@Nullable String own, HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Messages.nearest(asked != null ? asked : own);
    }
}
