package org.kinward.engine.identity.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what devices answer: our challenge, our site, the holder verified by the device itself, the right key. */
@Component
public final class Passkeys {
    private static final String SIGN_IN = "passkey:sign-in";
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final Challenges challenges;
    private final StoredPasskeys stored;

    Passkeys(Challenges challenges, StoredPasskeys stored) {
        this.challenges = challenges;
        this.stored = stored;
    }

    public byte[] challengeToAdd(UUID user) {
        return challenges.make(toAdd(user));
    }

    public byte[] challengeToSignIn() {
        return challenges.make(SIGN_IN);
    }

    /** @return false where the answer is not one to our challenge, or the key is known already */
    public boolean add(UUID user, String name, String answer, Site site) {
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(answer);
            byte @Nullable [] challenge = challenge(data.getCollectedClientData());
            if (challenge == null || !challenges.use(challenge, toAdd(user))) {
                return false;
            }
            manager.verify(data, new RegistrationParameters(server(site, challenge), ALGORITHMS, true, true));
            var device = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData key = device.getAttestedCredentialData();
            return key != null
                    && stored.add(
                            user,
                            name,
                            new StoredPasskeys.Key(
                                    key.getCredentialId(),
                                    keys.convert(key),
                                    device.isFlagBE(),
                                    device.getSignCount()));
            // The library meets what is missing in an answer with the last of these.
        } catch (DataConversionException | VerificationException | NullPointerException refused) {
            return false;
        }
    }

    /** The active user whose device answered. */
    public Optional<UUID> whoIs(String answer, Site site) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            byte @Nullable [] challenge = challenge(data.getCollectedClientData());
            Optional<StoredPasskeys.Held> held = stored.find(credential(data));
            if (held.isEmpty() || challenge == null || !challenges.use(challenge, SIGN_IN)) {
                return Optional.empty();
            }
            StoredPasskeys.Key key = held.get().key();
            var known = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    key.backupEligible(),
                    null,
                    key.signCount(),
                    keys.convert(key.publicKey()),
                    null,
                    null,
                    null,
                    null);
            manager.verify(data, new AuthenticationParameters(server(site, challenge), known, null, true, true));
            stored.used(
                    held.get().id(),
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
            return Optional.of(held.get().user());
        } catch (DataConversionException | VerificationException | NullPointerException refused) {
            return Optional.empty();
        }
    }

    public List<Passkey> of(UUID user) {
        return stored.of(user);
    }

    /** @return false where the user has no such passkey */
    public boolean remove(UUID user, UUID passkey) {
        return stored.remove(user, passkey);
    }

    /** The library marks the bytes themselves as if each could be missing. */
    @SuppressWarnings("NullAway")
    private static byte[] credential(AuthenticationData data) {
        return data.getCredentialId();
    }

    private static byte @Nullable [] challenge(@Nullable CollectedClientData said) {
        return said == null ? null : said.getChallenge().getValue();
    }

    private static ServerProperty server(Site site, byte[] challenge) {
        return new ServerProperty(new Origin(site.origin()), site.host(), new DefaultChallenge(challenge));
    }

    private static String toAdd(UUID user) {
        return "passkey:" + user;
    }
}
