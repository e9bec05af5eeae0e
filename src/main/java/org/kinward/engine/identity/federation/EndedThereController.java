package org.kinward.engine.identity.federation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.provider.Provider;
import org.kinward.engine.identity.provider.Providers;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a provider tells us itself: that somebody signed out there, or was put out (OpenID Connect Back-Channel Logout 1.0). */
@RestController
class EndedThereController {
    private static final Logger LOG = LoggerFactory.getLogger(EndedThereController.class);
    /** By so much its clock may be behind ours. A token that is shown again ends nothing that began later. */
    private static final Duration DRIFT = Duration.ofMinutes(1);

    private final Providers providers;
    private final Trust trust;
    private final Newcomers newcomers;
    private final Sessions sessions;
    private final SecurityLog log;

    EndedThereController(Providers providers, Trust trust, Newcomers newcomers, Sessions sessions, SecurityLog log) {
        this.providers = providers;
        this.trust = trust;
        this.newcomers = newcomers;
        this.sessions = sessions;
        this.log = log;
    }

    @PostMapping(ProviderController.PATH + "/ended")
    ResponseEntity<Void> ended(
            @PathVariable UUID id, @RequestParam(name = "logout_token", defaultValue = "") String token) {
        Provider provider = providers.find(id).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        try {
            for (UUID user : end(provider, read(provider, token))) {
                log.tell(SecurityEvent.SESSIONS_ENDED, user, null);
            }
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (Untrusted refused) {
            LOG.info("a provider's word of a sign-out was not taken: {}", refused.getMessage());
            throw new Refusal(ErrorCode.MALFORMED_REQUEST);
        }
    }

    private LogoutTokenClaimsSet read(Provider provider, String token) throws Untrusted {
        try {
            return trust.goodbyes(provider, trust.of(provider)).validate(JWTParser.parse(token));
        } catch (ParseException | BadJOSEException | JOSEException | RuntimeException strange) {
            throw new Untrusted(strange.getClass().getSimpleName() + ": " + strange.getMessage(), strange);
        }
    }

    /** @return whose sessions have ended */
    private Set<UUID> end(Provider provider, LogoutTokenClaimsSet said) {
        UUID user = null;
        if (said.getSubject() != null) {
            user = newcomers
                    .known(provider.issuer(), said.getSubject().getValue())
                    .orElse(null);
            if (user == null) {
                return Set.of();
            }
        }
        String session =
                said.getSessionID() == null ? null : said.getSessionID().getValue();
        Instant until = said.getIssueTime().toInstant().plus(DRIFT);
        return sessions.endOf(provider.id(), user, session, until);
    }
}
