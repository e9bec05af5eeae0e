package org.kinward.edge.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.kinward.kernel.id.Ids;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request the id by which its answer and its lines in the log are found; a caller may bring one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestId extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";
    private static final String KEY = "request";
    /** Anything else could write lines of its own into the log. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Tells this process from every other; the rest only counts, for nobody need be kept from guessing it. */
    private static final String START =
            Long.toString(Ids.next().getMostSignificantBits() >>> 1, Character.MAX_RADIX) + "-";

    private final AtomicLong count = new AtomicLong();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String brought = request.getHeader(HEADER);
        String id = brought != null && HARMLESS.matcher(brought).matches()
                ? brought
                : START + Long.toString(count.incrementAndGet(), Character.MAX_RADIX);
        request.setAttribute(RequestId.class.getName(), id);
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestId.class.getName()));
    }
}
