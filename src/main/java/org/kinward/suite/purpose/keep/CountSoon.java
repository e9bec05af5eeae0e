package org.kinward.suite.purpose.keep;

import org.kinward.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Counts a moment after something changed, so that what changes in one go is counted once. */
@Component
final class CountSoon implements Job<CountSoon.Data> {
    private static final long MOMENT = 350;

    private final CountAnew count;

    /** Nothing is said: what is due stands in its table. */
    record Data() {}

    CountSoon(CountAnew count) {
        this.count = count;
    }

    @Override
    public String name() {
        return "purpose.count-soon";
    }

    @Override
    public Class<Data> data() {
        return Data.class;
    }

    @Override
    public void run(Data data) throws Exception {
        Thread.sleep(MOMENT);
        count.run();
    }
}
