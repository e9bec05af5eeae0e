package org.kinward.suite.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static Entry entry(int day, String purpose, @Nullable String channel, boolean given) {
        return new Entry(
                purpose, channel, given, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * day));
    }

    @Test
    void nothingSaidIsNoConsent() {
        assertThat(new Standing(List.of()).allows("offers", "email")).isFalse();
    }

    @Test
    void theLastEntryWinsInWhateverOrderTheyWereTold() {
        var standing = new Standing(List.of(entry(3, "offers", null, false), entry(1, "offers", null, true)));

        assertThat(standing.allows("offers", "email")).isFalse();
        assertThat(standing.allows("newsletter", "email")).isFalse();
    }

    @Test
    void whatIsSaidOfAChannelIsSaidOfThatAlone() {
        var standing = new Standing(List.of(entry(1, "offers", null, true), entry(2, "offers", "phone", false)));

        assertThat(standing.allows("offers", "email")).isTrue();
        assertThat(standing.allows("offers", "phone")).isFalse();
        assertThat(standing.each()).extracting(Entry::channel).containsExactly(null, "phone");
    }

    @Test
    void aNoToAllEndsAYesToOneAndAYesToAllEndsNoNoToOne() {
        assertThat(new Standing(List.of(entry(1, "offers", "email", true), entry(2, "offers", null, false)))
                        .allows("offers", "email"))
                .isFalse();
        assertThat(new Standing(List.of(entry(1, "offers", "email", false), entry(2, "offers", null, true)))
                        .allows("offers", "email"))
                .isFalse();
        assertThat(new Standing(List.of(
                                entry(1, "offers", "email", false),
                                entry(2, "offers", null, true),
                                entry(3, "offers", "email", true)))
                        .allows("offers", "email"))
                .isTrue();
    }
}
