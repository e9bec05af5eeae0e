package org.kinward.engine.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the caller of an API request where the rest of it looks, and asks writes of a session for its token. */
final class RecognitionFilter extends OncePerRequestFilter {
    static final String CSRF_HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Recognition recognition;
    private final Refusing refusing;

    RecognitionFilter(Recognition recognition, Refusing refusing) {
        this.recognition = recognition;
        this.refusing = refusing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional<Caller> caller = recognition.of(request);
            if (caller.isPresent()) {
                SecurityContextHolder.setContext(new SecurityContextImpl(new Recognised(caller.get())));
                requireToken(caller.get(), request);
                Narrow.require(caller.get().standing(), request);
            }
        } catch (Refusal refusal) {
            refusing.answer(refusal, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void requireToken(Caller caller, HttpServletRequest request) {
        if (caller.session() == null || SAFE.contains(request.getMethod()) || PublicPaths.opensASession(request)) {
            return;
        }
        String shown = request.getHeader(CSRF_HEADER);
        if (shown == null || !Secret.same(shown, caller.csrf())) {
            throw new Refusal(ErrorCode.CSRF_TOKEN_MISSING);
        }
    }
}
