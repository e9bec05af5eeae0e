package org.kinward.edge.exchange.file;

/** Says whether bytes that arrive in pieces are valid UTF-8, overlong forms and surrogates excluded (RFC 3629). */
final class Utf8Check {

    private int expected;
    private int low = 0x80;
    private int high = 0xBF;
    private boolean broken;

    void accept(byte[] chunk) {
        for (var i = 0; i < chunk.length && !broken; i++) {
            var b = chunk[i] & 0xFF;
            if (expected == 0 && b < 0x80) {
                continue;
            }
            if (expected == 0) {
                lead(b);
            } else {
                follow(b);
            }
        }
    }

    boolean valid() {
        return !broken && expected == 0;
    }

    private void lead(int b) {
        low = 0x80;
        high = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            expected = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            expected = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            expected = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken = true;
        }
    }

    private void follow(int b) {
        broken = b < low || b > high;
        low = 0x80;
        high = 0xBF;
        expected--;
    }
}
