package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;

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
        assertThat(wrong("ryxkvu tzoqwm")).isEqualTo(ErrorCode.TOO_SHORT);
        assertThat(Passwords.violation("ryxkvu tzoqwmpf", List.of())).isEmpty();
        assertThat(wrong("😀".repeat(14))).isEqualTo(ErrorCode.TOO_SHORT);
        assertThat(wrong("x".repeat(201))).isEqualTo(ErrorCode.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234567!",
                "P@ssw0rdP@ssw0rd",
                "qwertyuiopasdfgh",
                "123456789012345",
                "aaaaaaaaaaaaaaaaaa",
                "Benfica19041904!!",
                "iloveyou20242025",
                "palavra-passe 2026",
                "minhasenha123456",
                "Warszawa2026Legia",
                "kochamcie12345678",
                "correct horse battery staple",
                "Ana Alves password 1",
                "ana.alves.2026.2026"
            })
    void whatGuessersTryFirstIsRefusedHoweverItIsDressed(String password) {
        assertThat(Passwords.violation(password, List.of("Ana Alves", "ana.alves@example.com"))
                        .map(Violation::code))
                .contains(ErrorCode.COMMON_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the ferry leaves at dusk",
                "czapla stoi na jednej nodze",
                "a ponte treme quando chove",
                "winter dragon coffee monday",
                "k7#vR2pq!zT9mW4x",
                "słońce świeci nad Odrą",
                "a long password"
            })
    void aSentenceOfOnesOwnIsTaken(String password) {
        assertThat(Passwords.violation(password, List.of("Ana Alves", "ana@example.com")))
                .isEmpty();
    }

    private static ErrorCode wrong(String password) {
        return Passwords.violation(password, List.of()).orElseThrow().code();
    }
}
