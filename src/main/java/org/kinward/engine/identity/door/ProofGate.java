package org.kinward.engine.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinward.engine.identity.Proven;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before every controller's method that is marked {@link Proven}. */
@Component
final class ProofGate implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Proven asked = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Proven.class) : null;
        if (asked == null) {
            return true;
        }
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Recognised recognised)) {
            throw new Refusal(ErrorCode.SIGN_IN_NEEDED);
        }
        Caller caller = recognised.caller();
        if (caller.session() != null || !asked.tokens()) {
            caller.requireProof();
        }
        return true;
    }
}
