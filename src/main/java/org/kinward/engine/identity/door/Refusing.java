package org.kinward.engine.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kinward.kernel.error.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers a refusal before any controller is reached, in the same words in which controllers' refusals are answered. */
@Component
final class Refusing {
    private final HandlerExceptionResolver resolver;

    Refusing(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (resolver.resolveException(request, response, null, refusal) == null) {
            response.setStatus(refusal.code().category().status());
        }
    }
}
