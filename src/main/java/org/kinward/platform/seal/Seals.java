package org.kinward.platform.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM. What is sealed says by which key, so that another key is told from a broken value; and it is bound to what
 * it is about, so that it opens in no other row. Whoever keeps a new kind of sealed thing in the database names its column
 * in {@code engine.sealed_column}: there whoever seals anew with another key looks for it.
 */
@Component
public final class Seals {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NAME_BYTES = Integer.BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealKeys keys;

    Seals(SealKeys keys) {
        this.keys = keys;
    }

    /** @param about what it belongs to, such as {@code step:} and a user's id; needed again to open it */
    public byte[] seal(byte[] secret, String about) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        SealKeys.Key key = keys.first();
        byte[] closed = run(Cipher.ENCRYPT_MODE, key, new Box(nonce, about, secret));
        return ByteBuffer.allocate(NAME_BYTES + NONCE_BYTES + closed.length)
                .putInt(key.name())
                .put(nonce)
                .put(closed)
                .array();
    }

    /** @throws SealedByAnotherKey where none of the keys is the one it was sealed with */
    public byte[] open(byte[] sealed, String about) {
        SealKeys.Key key = by(sealed).orElseThrow(SealedByAnotherKey::new);
        int begins = NAME_BYTES + NONCE_BYTES;
        return run(
                Cipher.DECRYPT_MODE,
                key,
                new Box(
                        Arrays.copyOfRange(sealed, NAME_BYTES, begins),
                        about,
                        Arrays.copyOfRange(sealed, begins, sealed.length)));
    }

    /** The key it was sealed with, where it is at hand. */
    private Optional<SealKeys.Key> by(byte[] sealed) {
        return sealed.length < NAME_BYTES + NONCE_BYTES
                ? Optional.empty()
                : keys.named(ByteBuffer.wrap(sealed).getInt());
    }

    private record Box(byte[] nonce, String about, byte[] text) {}

    private static byte[] run(int mode, SealKeys.Key key, Box box) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.value(), new GCMParameterSpec(TAG_BITS, box.nonce()));
            cipher.updateAAD(box.about().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(box.text());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("what was sealed for " + box.about() + " does not open", broken);
        }
    }
}
