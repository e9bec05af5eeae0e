package org.kinward.edge.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final UUID RITA = UUID.randomUUID();
    private static final UUID ROB = UUID.randomUUID();

    private final AtomicLong now = new AtomicLong(5);
    private final Allowance allowance = new Allowance(60, now::get);

    @Test
    void aMinutesWorthMayBeSpentAtOnceAndComesBackOneASecond() {
        assertThat(allowance.left(RITA)).isEqualTo(new Allowance.Left(60, 0));
        allowance.spend(RITA, 60);
        assertThat(allowance.left(RITA)).isEqualTo(new Allowance.Left(0, 1));
        now.addAndGet(2_000_000_000L);
        assertThat(allowance.left(RITA).left()).isEqualTo(2);
        now.addAndGet(600_000_000_000L);
        assertThat(allowance.left(RITA)).isEqualTo(new Allowance.Left(60, 0));
    }

    @Test
    void whoGoesIntoDebtWaitsUntilItIsPaid() {
        allowance.spend(RITA, 60);
        allowance.spend(RITA, 40);
        assertThat(allowance.left(RITA)).isEqualTo(new Allowance.Left(0, 41));
    }

    @Test
    void oneCallersHasteIsNotAnothers() {
        allowance.spend(RITA, 100);
        assertThat(allowance.left(ROB).left()).isEqualTo(60);
    }
}
