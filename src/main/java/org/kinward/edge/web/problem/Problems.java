package org.kinward.edge.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.kernel.error.Category;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.platform.language.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Words a refusal for whoever asked. */
@Component
final class Problems {
    /** Where security events are told too: whoever reads that log looks for people who try doors. */
    private static final Logger LOG = LoggerFactory.getLogger("security");

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    ResponseEntity<Problem> answer(Refusal refusal, HttpServletRequest request) {
        ErrorCode code = refusal.code();
        int status = code.category().status();
        if (code.category() == Category.DENIED) {
            LOG.info("{} · user {} · {} {}", code.wire(), user(), request.getMethod(), door(request));
        }
        var answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        Object seconds = refusal.details().get("seconds");
        if (code == ErrorCode.TOO_MANY_REQUESTS && seconds != null) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return answer.body(problem(refusal, language(request), RequestId.of(request)));
    }

    /** The pattern and not the path, in which a name may stand; what was turned away before a door was found has none. */
    private static Object door(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "-" : pattern;
    }

    private static Object user() {
        Actor actor = actor();
        return actor == null || actor.user() == null ? "-" : actor.user();
    }

    private static @Nullable Actor actor() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof Actor known ? known : null;
    }

    private Problem problem(Refusal refusal, Locale language, String requestId) {
        ErrorCode code = refusal.code();
        var wrong = refusal.violations().stream()
                .map(one -> new Problem.Wrong(
                        one.field(), one.code().wire(), sentence(language, one.code(), named(one)), one.details()))
                .toList();
        return new Problem(
                "/problems/" + code.wire(),
                code.wire(),
                messages.text(language, "problem." + code.category().name().toLowerCase(Locale.ROOT)),
                code.category().status(),
                sentence(language, code, refusal.details()),
                wrong,
                requestId,
                refusal.details());
    }

    /** A sentence may name the field, which a violation carries apart. */
    private static Map<String, Object> named(Violation violation) {
        Map<String, Object> named = new HashMap<>(violation.details());
        named.putIfAbsent("field", violation.field());
        return named;
    }

    private String sentence(Locale language, ErrorCode code, Map<String, Object> details) {
        return messages.text(language, code.messageKey(), details);
    }

    /** The language of whoever is signed in; of others, what their client asks for. */
    private static Locale language(HttpServletRequest request) {
        Actor actor = actor();
        return actor != null ? actor.language() : Messages.nearest(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
