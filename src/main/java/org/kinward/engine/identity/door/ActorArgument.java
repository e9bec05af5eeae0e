package org.kinward.engine.identity.door;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.identity.Entry;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a controller whoever calls: as an {@link Actor}, by which {@link Entry}, or within this module as the {@link Caller}. */
@Component
final class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final Set<Class<?>> TYPES = Set.of(Actor.class, Entry.class, Caller.class);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer view,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Recognised recognised) {
            Caller caller = recognised.caller();
            if (parameter.getParameterType() == Entry.class) {
                return caller.entry();
            }
            return parameter.getParameterType() == Actor.class ? caller.actor() : caller;
        }
        throw new Refusal(ErrorCode.SIGN_IN_NEEDED);
    }
}
