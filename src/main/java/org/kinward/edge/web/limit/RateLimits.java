package org.kinward.edge.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.configuration.ExposureSettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds every caller to their allowance, on each node for itself, and tells how much is left of it. A request costs one
 * unit, a batch one more for every {@value #COMMANDS_A_UNIT} commands.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields</a>
 */
@Configuration(proxyBeanMethods = false)
class RateLimits implements HandlerInterceptor, WebMvcConfigurer {

    /** Where whoever carries out a batch says how many commands it had. */
    static final String COMMANDS = "commands";

    private static final int COMMANDS_A_UNIT = 50;

    private final @Nullable Allowance allowance;

    RateLimits(ExposureSettings settings) {
        int quota = settings.requestsPerMinute();
        this.allowance = quota == 0 ? null : new Allowance(quota, System::nanoTime);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        if (allowance != null) {
            interceptors.addInterceptor(this).addPathPatterns("/api/**");
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        UUID caller = caller();
        if (caller == null || allowance == null) {
            return true;
        }
        var left = allowance.left(caller);
        response.setHeader("RateLimit-Policy", "\"default\";q=%d;w=60".formatted(allowance.quota()));
        response.setHeader(
                "RateLimit", "\"default\";r=%d;t=%d".formatted(Math.max(0, left.left() - 1), left.seconds()));
        if (left.isNone()) {
            throw new Refusal(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", Math.max(1, left.seconds())));
        }
        allowance.spend(caller, 1);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        UUID caller = caller();
        if (caller != null && allowance != null && request.getAttribute(COMMANDS) instanceof Integer commands) {
            allowance.spend(caller, commands / COMMANDS_A_UNIT);
        }
    }

    private static @Nullable UUID caller() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Actor actor ? actor.user() : null;
    }
}
