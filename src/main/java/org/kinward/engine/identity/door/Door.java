package org.kinward.engine.identity.door;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain every request passes: strict headers, recognition, and nobody unknown beyond the public paths. */
@Configuration(proxyBeanMethods = false)
class Door {
    /**
     * Scripts and styles come from us alone, none in the page: what the client draws with at run time it sets on elements
     * and adopts as sheets of its own, which a policy leaves to the script that was let in.
     */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Before the answer instead of when it is committed, for which every byte of it would be counted twice. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY =
            new ObjectPostProcessor<HeaderWriterFilter>() {
                @Override
                public <T extends HeaderWriterFilter> T postProcess(T filter) {
                    filter.setShouldWriteHeadersEagerly(true);
                    return filter;
                }
            };

    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http, Recognition recognition, Refusing refusing) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                // Nobody is somebody without rights here: whoever is not recognised has no authentication at all.
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .headers(Door::headers)
                .addFilterBefore(new RecognitionFilter(recognition, refusing), AuthorizationFilter.class)
                // The rest of a request that was let in: an answer still being streamed, an error's own page.
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(PublicPaths::isClosed)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, unknown) ->
                                refusing.answer(new Refusal(ErrorCode.SIGN_IN_NEEDED), request, response))
                        .accessDeniedHandler((request, response, denied) ->
                                refusing.answer(new Refusal(ErrorCode.DENIED), request, response)))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addObjectPostProcessor(EAGERLY);
        // What may be kept is said where it is answered; of the API nothing else is.
        headers.addHeaderWriter((request, response) -> {
            if (request.getServletPath().startsWith("/api/")) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        });
        headers.httpStrictTransportSecurity(strict -> strict.requestMatcher(SessionCookie::isSecure)
                .includeSubDomains(false)
                .maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        features -> features.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
