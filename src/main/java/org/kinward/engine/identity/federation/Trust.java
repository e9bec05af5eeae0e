package org.kinward.engine.identity.federation;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.kinward.engine.identity.provider.Provider;
import org.kinward.kernel.memory.Remembered;
import org.kinward.kernel.memory.Renewed;
import org.springframework.stereotype.Component;

/** What providers say of themselves (OpenID Connect Discovery), and by which keys their word is known; both are kept for a while. */
@Component
final class Trust {
    private static final Duration AGE = Duration.ofMinutes(5);
    private static final int MOST = 20;
    /** Keys that the provider alone holds: with a shared one, or none, whoever knows the secret could speak for it. */
    private static final Set<JWSAlgorithm> SIGNATURES =
            new LinkedHashSet<>(Stream.concat(JWSAlgorithm.Family.SIGNATURE.stream(), Stream.of(JWSAlgorithm.EdDSA))
                    .toList());

    private final Calls calls;
    private final Remembered<String, Renewed<OIDCProviderMetadata>> metadata = new Remembered<>(MOST);
    private final Remembered<String, JWKSource<SecurityContext>> keys = new Remembered<>(MOST);

    Trust(Calls calls) {
        this.calls = calls;
    }

    OIDCProviderMetadata of(Provider provider) throws Untrusted {
        try {
            return metadata.of(provider.issuer(), issuer -> new Renewed<>(AGE)).get(() -> read(provider.issuer()));
        } catch (Unread unread) {
            throw new Untrusted("discovery: " + unread.getMessage(), unread);
        }
    }

    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unread(String why) {
            super(why);
        }
    }

    private OIDCProviderMetadata read(String issuer) {
        try {
            String where = issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration";
            OIDCProviderMetadata read = OIDCProviderMetadata.parse(calls.read(URI.create(where)));
            if (!read.getIssuer().getValue().equals(issuer)) {
                throw new Unread("it calls itself otherwise than " + issuer);
            }
            for (URI address :
                    new URI[] {read.getAuthorizationEndpointURI(), read.getTokenEndpointURI(), read.getJWKSetURI()}) {
                if (address == null || !calls.mayBe(address)) {
                    throw new Unread("an address is missing, or is no https address");
                }
            }
            return read;
        } catch (IOException | GeneralException | IllegalArgumentException failure) {
            throw new Unread(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        }
    }

    IDTokenValidator validator(Provider provider, OIDCProviderMetadata said) {
        return new IDTokenValidator(new Issuer(provider.issuer()), new ClientID(provider.clientId()), keys(said), null);
    }

    /** Of what a provider tells of sign-outs. */
    LogoutTokenValidator goodbyes(Provider provider, OIDCProviderMetadata said) {
        return new LogoutTokenValidator(
                new Issuer(provider.issuer()), new ClientID(provider.clientId()), keys(said), null);
    }

    private JWSVerificationKeySelector<SecurityContext> keys(OIDCProviderMetadata said) {
        return new JWSVerificationKeySelector<>(SIGNATURES, source(said));
    }

    private JWKSource<SecurityContext> source(OIDCProviderMetadata said) {
        return keys.of(said.getJWKSetURI().toString(), this::make);
    }

    private JWKSource<SecurityContext> make(String address) {
        try {
            URL url = URI.create(address).toURL();
            // No look ahead in threads of its own: a new key is fetched when something is signed with it.
            return JWKSourceBuilder.create(url, calls)
                    .refreshAheadCache(false)
                    .retrying(true)
                    .build();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
