package org.kinward.engine.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.RunningApplication;

/**
 * That what must hold holds, on random types under random commands. {@code -Dinvariants.seed=7 -Dinvariants.seeds=1} runs a
 * seed again that failed, {@code -Dinvariants.steps=500} makes it longer.
 */
class InvariantsIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    @Test
    void whatMustHoldHolds() throws Exception {
        long first = Long.getLong("invariants.seed", 1);
        new Invariants(APPLICATION)
                .hold(first, Integer.getInteger("invariants.seeds", 3), Integer.getInteger("invariants.steps", 60));
    }
}
