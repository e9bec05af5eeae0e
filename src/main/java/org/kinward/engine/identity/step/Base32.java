package org.kinward.engine.identity.step;

/** RFC 4648 without padding: how secrets are shown to apps, and recovery codes to people. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int kept = 0;
        for (byte one : bytes) {
            buffer = buffer << Byte.SIZE | one & 0xFF;
            kept += Byte.SIZE;
            while (kept >= BITS) {
                kept -= BITS;
                text.append(LETTERS.charAt(buffer >> kept & 31));
            }
            buffer &= (1 << kept) - 1;
        }
        if (kept > 0) {
            text.append(LETTERS.charAt(buffer << BITS - kept & 31));
        }
        return text.toString();
    }
}
