package org.kinward.engine.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrottleNetworkTest {
    @Test
    void theAddressesOfAHouseholdAreOneHoweverTheyAreWritten() {
        assertThat(Throttle.network("2001:db8::1"))
                .isEqualTo(Throttle.network("2001:db8:0:0:ffff::2"))
                .isEqualTo(Throttle.network("2001:DB8:0:0:1:2:3:4"))
                .isNotEqualTo(Throttle.network("2001:db8:0:1::1"));
        assertThat(Throttle.network("::ffff:203.0.113.9")).isEqualTo(Throttle.network("203.0.113.9"));
        assertThat(Throttle.network("203.0.113.9")).isNotEqualTo(Throttle.network("203.0.113.10"));
        assertThat(Throttle.network("no:address")).isEqualTo("no:address");
    }
}
