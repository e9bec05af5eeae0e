package org.kinward.engine.derive;

import java.time.Duration;
import org.kinward.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Works off what the feed's reader left, each chunk in a transaction of its own, and sees whether new fields are to be filled. */
@Component
final class WorkOffDue implements RecurringJob {
    private final Chunks chunks;
    private final WorkOff workOff;
    private final Fills fills;

    WorkOffDue(Chunks chunks, WorkOff workOff, Fills fills) {
        this.chunks = chunks;
        this.workOff = workOff;
        this.fills = fills;
    }

    @Override
    public String name() {
        return "derive.work-off";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() throws Exception {
        fills.look();
        while (chunks.inTransaction(workOff::chunk) > 0) {
            // One chunk after another until nothing is due.
        }
    }
}
