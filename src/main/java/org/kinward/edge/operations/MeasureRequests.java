package org.kinward.edge.operations;

import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Measures every request of the API by its address as it is written down, not as it was asked: there are few of those. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class MeasureRequests extends OncePerRequestFilter {

    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1)
    };

    private final Figures figures;
    private final Map<Asked, Timer> timers = new ConcurrentHashMap<>();

    private record Asked(String method, String path, int status) {}

    MeasureRequests(Figures figures) {
        this.figures = figures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var timing = Timer.start(figures.registry());
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.isAsyncStarted()) {
                timing.stop(timers.computeIfAbsent(
                        new Asked(request.getMethod(), path(request), response.getStatus()), this::timer));
            }
        }
    }

    /** Kept: to describe a timer anew for each request costs as much as many a filter. */
    private Timer timer(Asked asked) {
        return Timer.builder("http.requests")
                .serviceLevelObjectives(STEPS)
                .tag("method", asked.method())
                .tag("path", asked.path())
                .tag("status", String.valueOf(asked.status()))
                .register(figures.registry());
    }

    private static String path(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "none" : pattern.toString();
    }
}
