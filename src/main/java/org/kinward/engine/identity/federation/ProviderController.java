package org.kinward.engine.identity.federation;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.invitation.OwnAddress;
import org.kinward.engine.identity.provider.Provider;
import org.kinward.engine.identity.provider.Providers;
import org.kinward.engine.identity.web.Arrival;
import org.kinward.engine.identity.web.SessionStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coming in by a provider: the browser is sent to it, and comes back with its word. What goes wrong is told in one way. */
@RestController
@RequestMapping(ProviderController.PATH)
class ProviderController {
    static final String PATH = "/api/v1/session/provider/{id}";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);
    private static final String REFUSED = "/sign-in?refused=true";

    private final Providers providers;
    private final Conversation conversation;
    private final Newcomers newcomers;
    private final Errands errands;
    private final OwnAddress address;
    private final SessionStart start;
    private final SecurityLog log;
    private final Clock clock;

    ProviderController(
            Providers providers,
            Conversation conversation,
            Newcomers newcomers,
            Errands errands,
            OwnAddress address,
            SessionStart start,
            SecurityLog log,
            Clock clock) {
        this.providers = providers;
        this.conversation = conversation;
        this.newcomers = newcomers;
        this.errands = errands;
        this.address = address;
        this.start = start;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Void> go(
            @PathVariable UUID id,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request) {
        var errand = new Errand(
                id,
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                address.of(request) + PATH.replace("{id}", id.toString()) + "/callback",
                clock.instant().getEpochSecond(),
                ours(to),
                again);
        try {
            Provider provider = providers.find(id).orElseThrow(() -> new Untrusted("no such provider"));
            return sent(conversation.begin(provider, errand).toString(), errands.cookie(errand, request));
        } catch (Untrusted refused) {
            return refused(refused, request);
        }
    }

    @GetMapping("/callback")
    ResponseEntity<Void> back(@PathVariable UUID id, HttpServletRequest request) {
        try {
            Errand errand = errands.take(request)
                    .filter(one -> one.provider().equals(id))
                    .orElseThrow(() -> new Untrusted("this browser was not sent there"));
            Provider provider = providers.find(id).orElseThrow(() -> new Untrusted("no such provider"));
            String query = request.getQueryString();
            URI came = URI.create(errand.back() + "?" + (query == null ? "" : query));
            Told told = conversation.end(provider, errand, came);
            UUID user = newcomers.welcome(provider, told);
            return switch (start.byProvider(user, told.word(), request)) {
                case Arrival.Seated(String cookie) -> sent(errand.to(), Errands.gone(request), cookie);
                case Arrival.Owing(String ticket) -> sent(owing(errand.to(), ticket), Errands.gone(request));
            };
        } catch (Untrusted refused) {
            return refused(refused, request);
        } catch (IllegalArgumentException strange) {
            return refused(new Untrusted("no address", strange), request);
        }
    }

    /** A page of ours, and nobody else's: "//" would begin another host. */
    private static String ours(@Nullable String to) {
        return to != null && to.matches("/[\\w\\-./?=&%~:+@,]*") && !to.startsWith("//") ? to : "/";
    }

    /** The ticket stands where browsers keep it to themselves. */
    private static String owing(String to, String ticket) {
        return "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "#" + ticket;
    }

    private ResponseEntity<Void> refused(Untrusted why, HttpServletRequest request) {
        LOG.info("a provider's word was not taken: {}", why.getMessage());
        log.tell(SecurityEvent.SIGN_IN_REFUSED, null);
        return sent(REFUSED, Errands.gone(request));
    }

    private static ResponseEntity<Void> sent(String where, String... cookies) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, where)
                .header(HttpHeaders.SET_COOKIE, cookies)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
