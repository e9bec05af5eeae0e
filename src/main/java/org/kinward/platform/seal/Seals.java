package org.kinward.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM. What is sealed says by which key, so that another key is told from a broken value; and it is bound to what
 * it is about, so that it opens in no other row.
 */
@Component
public final class Seals {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealKey key;

    Seals(SealKey key) {
        this.key = key;
    }

    /** @param about what it belongs to, such as {@code step:} and a user's id; needed again to open it */
    public byte[] seal(byte[] secret, String about) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, about, secret);
        byte[] name = key.name();
        byte[] sealed = Arrays.copyOf(name, name.length + NONCE_BYTES + closed.length);
        System.arraycopy(nonce, 0, sealed, name.length, NONCE_BYTES);
        System.arraycopy(closed, 0, sealed, name.length + NONCE_BYTES, closed.length);
        return sealed;
    }

    /** @throws SealedByAnotherKey where the key is not the one it was sealed with */
    public byte[] open(byte[] sealed, String about) {
        byte[] name = key.name();
        if (sealed.length < name.length + NONCE_BYTES || !Arrays.equals(name, Arrays.copyOf(sealed, name.length))) {
            throw new SealedByAnotherKey();
        }
        int begins = name.length + NONCE_BYTES;
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOfRange(sealed, name.length, begins),
                about,
                Arrays.copyOfRange(sealed, begins, sealed.length));
    }

    private byte[] run(int mode, byte[] nonce, String about, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.value(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("what was sealed for " + about + " does not open", broken);
        }
    }
}
