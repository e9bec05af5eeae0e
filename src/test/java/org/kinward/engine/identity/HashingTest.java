package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kinward.kernel.error.ErrorCode;

class HashingTest {
    private final Hashing hashing = new Hashing();

    @Test
    void aHashIsArgon2idWithTheRecommendedCostAndASaltOfItsOwn() {
        String hash = hashing.hash("a long password");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.hash("a long password")).isNotEqualTo(hash);
        assertThat(hashing.matches("a long password", hash)).isTrue();
        assertThat(hashing.matches("A long password", hash)).isFalse();
        assertThat(hashing.isDated(hash)).isFalse();
        assertThat(hashing.isDated("$argon2id$v=19$m=4096,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA"))
                .isTrue();
    }

    @Test
    void nobodyCostsAsMuchAsSomebody() {
        String hash = hashing.hash("a long password");
        hashing.matchNobody();
        long somebody = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            hashing.matches("a guess", hash);
        }
        long nobody = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            hashing.matchNobody();
        }
        long end = System.nanoTime();

        // Far from equal on a busy machine; without a hash it would be a thousandth.
        assertThat(end - nobody).isGreaterThan((nobody - somebody) / 10);
    }

    @Test
    void aPasswordHasALeastAndAMostLengthInLetters() {
        assertThat(Passwords.violation("1234567").orElseThrow().code()).isEqualTo(ErrorCode.TOO_SHORT);
        assertThat(Passwords.violation("12345678")).isEmpty();
        assertThat(Passwords.violation("😀".repeat(7)).orElseThrow().code()).isEqualTo(ErrorCode.TOO_SHORT);
        assertThat(Passwords.violation("x".repeat(201)).orElseThrow().code()).isEqualTo(ErrorCode.TOO_LONG);
    }
}
