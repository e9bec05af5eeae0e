package org.kinward.edge.notice.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message only one browser can read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8291">RFC 8291, Message Encryption for Web Push</a>, and RFC 8188, whose
 *     coding {@code aes128gcm} it is written in
 */
final class Sealed {
    private static final int SALT = 16;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int SECRET = 32;
    private static final int TAG_BITS = 128;
    private static final int RECORD = 4_096;
    /** Ends the last record, which is the only one. */
    private static final byte END = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    /**
     * @param key the browser's public key
     * @param auth the secret that browser made
     */
    static byte[] of(byte[] plain, byte[] key, byte[] auth) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return of(plain, key, auth, Curve.pair(), salt);
    }

    static byte[] of(byte[] plain, byte[] key, byte[] auth, KeyPair ours, byte[] salt) throws GeneralSecurityException {
        byte[] own = Curve.bytes(ours.getPublic());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours.getPrivate());
        agreement.doPhase(Curve.key(key), true);
        byte[] secret = derived(agreement.generateSecret(), auth, joined(text("WebPush: info\0"), key, own), SECRET);
        byte[] content = derived(secret, salt, text("Content-Encoding: aes128gcm\0"), KEY);
        byte[] nonce = derived(secret, salt, text("Content-Encoding: nonce\0"), NONCE);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(content, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        byte[] ended = Arrays.copyOf(plain, plain.length + 1);
        ended[plain.length] = END;
        byte[] closed = cipher.doFinal(ended);
        return ByteBuffer.allocate(SALT + Integer.BYTES + 1 + own.length + closed.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) own.length)
                .put(own)
                .put(closed)
                .array();
    }

    private static byte[] derived(byte[] key, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract().addIKM(key).addSalt(salt).thenExpand(info, length);
        return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
