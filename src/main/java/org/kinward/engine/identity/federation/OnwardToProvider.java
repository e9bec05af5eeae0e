package org.kinward.engine.identity.federation;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.invitation.OwnAddress;
import org.kinward.engine.identity.provider.Provider;
import org.kinward.engine.identity.provider.Providers;
import org.kinward.engine.identity.session.Leaving;
import org.kinward.engine.identity.web.Onward;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signing out where somebody was vouched for (OpenID Connect RP-Initiated Logout 1.0), and back to our door from there. */
@Component
final class OnwardToProvider implements Onward {
    private static final Logger LOG = LoggerFactory.getLogger(OnwardToProvider.class);
    private static final String DOOR = "/sign-in";

    private final Providers providers;
    private final Trust trust;
    private final Calls calls;
    private final OwnAddress address;

    OnwardToProvider(Providers providers, Trust trust, Calls calls, OwnAddress address) {
        this.providers = providers;
        this.trust = trust;
        this.calls = calls;
        this.address = address;
    }

    @Override
    public Optional<URI> from(Leaving leaving, HttpServletRequest request) {
        return providers
                .find(leaving.provider())
                .flatMap(provider -> place(provider)
                        .map(place -> new LogoutRequest(
                                        place,
                                        hint(leaving.token()),
                                        null,
                                        new ClientID(provider.clientId()),
                                        URI.create(address.of(request) + DOOR),
                                        null,
                                        null)
                                .toURI()));
    }

    /** Whoever signs out is out here, whatever becomes of it there. */
    private Optional<URI> place(Provider provider) {
        try {
            return Optional.ofNullable(trust.of(provider).getEndSessionEndpointURI())
                    .filter(calls::mayBe);
        } catch (Untrusted silent) {
            LOG.info("a provider was not asked where one signs out: {}", silent.getMessage());
            return Optional.empty();
        }
    }

    private static @Nullable JWT hint(@Nullable String token) {
        try {
            return token == null ? null : JWTParser.parse(token);
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
