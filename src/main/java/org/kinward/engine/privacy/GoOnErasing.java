package org.kinward.engine.privacy;

import java.time.Duration;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Finishes what a process that died had begun. */
@Component
final class GoOnErasing implements RecurringJob {
    private final StoredErasures stored;
    private final CarryOut carryOut;

    GoOnErasing(StoredErasures stored, CarryOut carryOut) {
        this.stored = stored;
        this.carryOut = carryOut;
    }

    @Override
    public String name() {
        return "privacy.go-on-erasing";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        stored.abandoned().forEach(erasure -> carryOut.run(Actor.system(Origin.SYSTEM), erasure));
    }
}
