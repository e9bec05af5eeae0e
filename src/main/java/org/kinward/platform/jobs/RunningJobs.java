package org.kinward.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/** Jobs start when the application is ready and stop before anything they use does. */
final class RunningJobs implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    RunningJobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Not with the other lifecycles: a job may need what a later runner prepares. */
    @EventListener(ApplicationReadyEvent.class)
    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    /** Looks for what is due now instead of at the next turn. */
    void look() {
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** Waits for jobs under way, as long as the scheduler was told to. */
    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }
}
