package org.kinward.engine.record;

import java.time.Duration;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** What has lain in the bin for longer than the workspace keeps it goes for good. */
@Component
final class EmptyTheBin implements RecurringJob {
    private final Bin bin;

    EmptyTheBin(Bin bin) {
        this.bin = bin;
    }

    @Override
    public String name() {
        return "record.empty-the-bin";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        bin.retention().ifPresent(days -> bin.purge(Actor.system(Origin.SYSTEM), days, false));
    }
}
