package org.kinward.engine.identity.federation;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A real identity provider: Spring Authorization Server on a port of its own. Who sits at its sign-in page is said in a header;
 * what it says of people, and where it lies, is for the test to say.
 */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "crm";
    static final String SECRET = "between us";
    /** In place of a claim that is to be left out. */
    static final Object NOTHING = new Object();

    private static final String SITS_THERE = "X-Sits-There";

    private final Tomcat tomcat = new Tomcat();
    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final HttpClient http = HttpClient.newHttpClient();

    TestProvider() {
        try {
            tomcat.setBaseDir(Files.createTempDirectory("provider").toString());
            tomcat.setPort(0);
            Context root = tomcat.addContext("", null);
            context.setServletContext(root.getServletContext());
            context.register(Settings.class);
            context.refresh();
            var filter = new FilterDef();
            filter.setFilterName("security");
            filter.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", context));
            root.addFilterDef(filter);
            var everywhere = new FilterMap();
            everywhere.setFilterName("security");
            everywhere.addURLPattern("/*");
            root.addFilterMap(everywhere);
            Tomcat.addServlet(root, "dispatcher", new DispatcherServlet(context));
            root.addServletMappingDecoded("/", "dispatcher");
            tomcat.getConnector();
            tomcat.start();
        } catch (IOException | LifecycleException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String issuer() {
        return "http://localhost:" + tomcat.getConnector().getLocalPort();
    }

    /** Lets browsers be sent back there. */
    void sendsBackTo(String address) {
        context.getBean(Clients.class).know(address);
    }

    /** What stands in the tokens of somebody, beside or instead of what is true. */
    Map<String, Object> says(String who) {
        return context.getBean(Sayings.class).of.computeIfAbsent(who, one -> new ConcurrentHashMap<>());
    }

    void signsNothing(boolean unsigned) {
        context.getBean(Sayings.class).unsigned = unsigned;
    }

    /** Somebody signs in there; where their browser is sent then. */
    String signsIn(String who, String sentTo) {
        return sentOn(HttpRequest.newBuilder(URI.create(sentTo)).header(SITS_THERE, who));
    }

    /** A browser is sent there to sign out; where it is sent then. */
    String signsOut(String sentTo) {
        return sentOn(HttpRequest.newBuilder(URI.create(sentTo)));
    }

    private String sentOn(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** What it signs where somebody has signed out there, with these claims beside or instead of what it usually says. */
    String goodbye(Map<String, Object> says) {
        Instant now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer())
                .audience(List.of(CLIENT))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(120))
                .id(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .claims(all -> all.putAll(says))
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
        return context.getBean(JwtEncoder.class)
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException broken) {
            throw new IllegalStateException(broken);
        } finally {
            context.close();
        }
    }

    static final class Sayings {
        private final Map<String, Map<String, Object>> of = new ConcurrentHashMap<>();
        private volatile boolean unsigned;
    }

    static final class Clients {
        private final InMemoryRegisteredClientRepository known;
        private RegisteredClient client;

        Clients() {
            client = RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("https://crm.example.com/none")
                    .scopes(scopes -> scopes.addAll(List.of("openid", "email", "profile")))
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
            known = new InMemoryRegisteredClientRepository(client);
        }

        private void know(String address) {
            client = RegisteredClient.from(client)
                    .redirectUri(address)
                    .postLogoutRedirectUri(
                            URI.create(address).resolve("/sign-in").toString())
                    .build();
            known.save(client);
        }
    }

    /** Who sits there is signed in. */
    private static final class SitsThere extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String who = request.getHeader(SITS_THERE);
            if (who != null) {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                who,
                                "",
                                List.of(FactorGrantedAuthority.fromAuthority(
                                        FactorGrantedAuthority.PASSWORD_AUTHORITY)))));
            }
            chain.doFilter(request, response);
        }
    }

    /** No component: the application under test looks for those, and would take it in. */
    @EnableWebMvc
    @EnableWebSecurity
    static class Settings {
        @Bean
        Sayings sayings() {
            return new Sayings();
        }

        @Bean
        Clients clients() {
            return new Clients();
        }

        @Bean
        RegisteredClientRepository repository(Clients clients) {
            return clients.known;
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("one").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys, Sayings sayings) {
            var signing = new NimbusJwtEncoder(keys);
            return wanted -> {
                Jwt signed = signing.encode(wanted);
                return sayings.unsigned ? unsigned(signed) : signed;
            };
        }

        private static Jwt unsigned(Jwt signed) {
            try {
                var plain = new PlainJWT(JWTClaimsSet.parse(SignedJWT.parse(signed.getTokenValue())
                        .getJWTClaimsSet()
                        .toString()));
                return Jwt.withTokenValue(plain.serialize())
                        .header("alg", "none")
                        .claims(claims -> claims.putAll(signed.getClaims()))
                        .build();
            } catch (ParseException broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> says(Sayings sayings) {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token")) {
                    sayings.of
                            .getOrDefault(token.getPrincipal().getName(), Map.of())
                            .forEach((claim, value) -> token.getClaims().claims(all -> {
                                if (value == NOTHING) {
                                    all.remove(claim);
                                } else {
                                    all.put(claim, value);
                                }
                            }));
                }
            };
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(Customizer.withDefaults());
                    })
                    .addFilterAfter(new SitsThere(), SecurityContextHolderFilter.class)
                    .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                    .build();
        }
    }
}
