package org.kinward.engine.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.audit.AuditEvent;
import org.kinward.engine.audit.AuditTrail;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.ObjectType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the trail of requests that took data along, and of looks at records of types that are marked sensitive. */
@Component
final class Watch implements HandlerInterceptor, WebMvcConfigurer {
    private final AuditTrail trail;
    private final Catalogues catalogues;

    Watch(AuditTrail trail, Catalogues catalogues) {
        this.trail = trail;
        this.catalogues = catalogues;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .addPathPatterns("/api/v1/records/**", "/api/v1/privacy/**", "/api/v1/audit/**");
    }

    /** Before the answer leaves: what was taken and could not be written down must not have been taken. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof Actor actor) {
            what(request)
                    .ifPresent(
                            event -> trail.tell(AuditEvent.now(event, object(request), id(request), by(who, actor))));
        }
        return true;
    }

    /** Whoever sees as somebody else looks themselves. */
    private static @Nullable UUID by(Authentication who, Actor actor) {
        return who.getDetails() instanceof UUID seeing ? seeing : actor.user();
    }

    private Optional<String> what(HttpServletRequest request) {
        String path = request.getServletPath();
        boolean reads = request.getMethod().equals("GET") || path.endsWith("/query") || path.endsWith("/groups");
        if (path.endsWith("/export") || path.endsWith("/everything")) {
            return Optional.of("export asked for");
        }
        String object = object(request);
        boolean sensitive = object != null
                && catalogues
                        .current()
                        .find(object)
                        .filter(model -> model.shape().traits().contains(ObjectType.SENSITIVE))
                        .isPresent();
        return reads && sensitive ? Optional.of("sensitive read") : Optional.empty();
    }

    private static @Nullable String object(HttpServletRequest request) {
        String object = variable(request, "object");
        return object == null ? variable(request, "type") : object;
    }

    private static @Nullable UUID id(HttpServletRequest request) {
        String id = variable(request, "id");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static @Nullable String variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(name) instanceof String value
                ? value
                : null;
    }
}
