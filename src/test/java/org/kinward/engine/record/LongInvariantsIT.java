package org.kinward.engine.record;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.RunningApplication;

/** The same for long. */
@Tag("heavy")
@Timeout(value = 45, unit = TimeUnit.MINUTES)
class LongInvariantsIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    @Test
    void whatMustHoldHoldsForLong() throws Exception {
        new Invariants(APPLICATION)
                .hold(
                        Integer.getInteger("kinward.heavy.invariant-seed", 100),
                        20,
                        Integer.getInteger("kinward.heavy.invariant-steps", 400));
    }
}
