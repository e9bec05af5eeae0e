package org.kinward.edge.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/**
 * Takes out of every request's way what Spring Boot puts there for applications of another kind. A request for one
 * record spends more time on its way to the controller than in it.
 */
@Configuration(proxyBeanMethods = false)
class NeedlessFilters {

    /** The dispatcher does the same for what it dispatches; nothing outside it asks for the request's scope. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContextOutsideTheDispatcher() {
        var off = new FilterRegistrationBean<>(new RequestContextFilter());
        off.setEnabled(false);
        return off;
    }
}
