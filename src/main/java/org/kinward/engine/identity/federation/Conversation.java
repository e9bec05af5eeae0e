package org.kinward.engine.identity.federation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.Date;
import java.util.List;
import org.kinward.engine.identity.provider.Provider;
import org.kinward.engine.identity.provider.ProviderSecrets;
import org.springframework.stereotype.Component;

/** What is said between a provider and us: the code flow of OpenID Connect with PKCE, one's own state and nonce. */
@Component
final class Conversation {
    private static final Scope ASKED = new Scope("openid", "email", "profile");
    private static final int DRIFT_SECONDS = 60;

    private final Trust trust;
    private final Calls calls;
    private final ProviderSecrets secrets;

    Conversation(Trust trust, Calls calls, ProviderSecrets secrets) {
        this.trust = trust;
        this.calls = calls;
        this.secrets = secrets;
    }

    /** Where the browser goes. */
    URI begin(Provider provider, Errand errand) throws Untrusted {
        OIDCProviderMetadata said = trust.of(provider);
        var asking = new AuthenticationRequest.Builder(
                        ResponseType.CODE, ASKED, new ClientID(provider.clientId()), URI.create(errand.back()))
                .endpointURI(said.getAuthorizationEndpointURI())
                .state(new State(errand.state()))
                .nonce(new Nonce(errand.nonce()))
                .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256);
        if (!provider.twoStepAcrs().isEmpty()) {
            asking.acrValues(provider.twoStepAcrs().stream().map(ACR::new).toList());
        }
        if (errand.again()) {
            asking.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
        }
        return asking.build().toURI();
    }

    /** @param came with what the browser came back */
    Told end(Provider provider, Errand errand, URI came) throws Untrusted {
        OIDCProviderMetadata said = trust.of(provider);
        try {
            AuthorizationCode code = code(provider, said, errand, came);
            TokenResponse answer = OIDCTokenResponseParser.parse(token(provider, said, errand, code));
            if (!answer.indicatesSuccess()) {
                throw new Untrusted(
                        "token: " + answer.toErrorResponse().getErrorObject().getCode());
            }
            var token = answer.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
            if (token == null) {
                throw new Untrusted("no ID token");
            }
            IDTokenClaimsSet claims = trust.validator(provider, said).validate(token, new Nonce(errand.nonce()));
            requireAnew(errand, claims);
            return Claims.told(claims, token, provider);
        } catch (ParseException | IOException | BadJOSEException | JOSEException | RuntimeException strange) {
            throw new Untrusted(strange.getClass().getSimpleName() + ": " + strange.getMessage(), strange);
        }
    }

    /** The code, if it is of this errand and of this very provider (RFC 9207): another one's must not be shown to it. */
    private static AuthorizationCode code(Provider provider, OIDCProviderMetadata said, Errand errand, URI came)
            throws ParseException, Untrusted {
        AuthenticationResponse answer = AuthenticationResponseParser.parse(came);
        if (answer.getState() == null
                || !errand.state().equals(answer.getState().getValue())) {
            throw new Untrusted("state");
        }
        if (answer.getIssuer() == null
                ? said.supportsAuthorizationResponseIssuerParam()
                : !provider.issuer().equals(answer.getIssuer().getValue())) {
            throw new Untrusted("issuer of the answer");
        }
        if (!answer.indicatesSuccess()) {
            throw new Untrusted(
                    "answer: " + answer.toErrorResponse().getErrorObject().getCode());
        }
        AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new Untrusted("no code");
        }
        return code;
    }

    private com.nimbusds.oauth2.sdk.http.HTTPResponse token(
            Provider provider, OIDCProviderMetadata said, Errand errand, AuthorizationCode code) throws IOException {
        var grant = new AuthorizationCodeGrant(code, URI.create(errand.back()), new CodeVerifier(errand.verifier()));
        var id = new ClientID(provider.clientId());
        var asking = secrets.open(provider)
                .map(secret -> new TokenRequest.Builder(
                        said.getTokenEndpointURI(), shown(id, new Secret(secret), said), grant))
                .orElseGet(() -> new TokenRequest.Builder(said.getTokenEndpointURI(), id, grant));
        return asking.build().toHTTPRequest().send(calls);
    }

    private static ClientAuthentication shown(ClientID id, Secret secret, OIDCProviderMetadata said) {
        List<ClientAuthenticationMethod> ways = said.getTokenEndpointAuthMethods();
        boolean basic = ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    /** Who was to show anew who they are must have done so since the errand began. */
    private static void requireAnew(Errand errand, IDTokenClaimsSet claims) throws Untrusted {
        Date shown = claims.getAuthenticationTime();
        if (errand.again() && (shown == null || shown.getTime() / 1000 < errand.began() - DRIFT_SECONDS)) {
            throw new Untrusted("not shown anew");
        }
    }
}
