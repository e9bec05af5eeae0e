package org.kinward.engine.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void aSecretIsUrlSafeAndNeverTheSame() {
        assertThat(Secret.make()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Secret.make());
    }

    @Test
    void whatFollowsFromASecretIsTheSameEachTimeAndAnotherForAnotherPurpose() {
        assertThat(Secret.derived("secret", "csrf"))
                .isEqualTo(Secret.derived("secret", "csrf"))
                .isNotEqualTo(Secret.derived("secret", "other"))
                .isNotEqualTo(Secret.derived("Secret", "csrf"));
    }

    @Test
    void whatWasFoundIsNotLookedForAgainAtOnceAndWhatWasNotIs() {
        var recent = new Recent<String>();
        var reads = new AtomicInteger();
        byte[] hash = Secret.hash("secret");

        recent.get(hash, () -> Optional.of("ana" + reads.incrementAndGet()));
        assertThat(recent.get(Secret.hash("secret"), () -> Optional.of("ana" + reads.incrementAndGet())))
                .contains("ana1");
        recent.forgetAll();
        assertThat(recent.get(hash, Optional::empty)).isEmpty();
        assertThat(recent.get(hash, () -> Optional.of("ana" + reads.incrementAndGet())))
                .contains("ana2");
    }
}
