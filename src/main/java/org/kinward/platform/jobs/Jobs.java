package org.kinward.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import org.kinward.platform.database.TransactionEnd;

/** Where work is asked for. Within a transaction the asking is part of it: rolled back, nothing was asked. */
public final class Jobs {

    private final SchedulerClient client;
    private final Runnable bell;

    /** @param bell rung when something is due now, so that this process need not wait for its next look */
    Jobs(SchedulerClient client, Runnable bell) {
        this.client = client;
        this.bell = bell;
    }

    /**
     * Asks for a job at a time. One that already waits under the same id is left as it is.
     *
     * @return whether it was new
     */
    public <T> boolean schedule(Job<T> job, String id, T data, Instant at) {
        boolean asked = client.scheduleIfNotExists(new TaskInstance<>(job.name(), id, data), at);
        if (asked && !at.isAfter(Instant.now())) {
            TransactionEnd.committed(bell);
        }
        return asked;
    }

    /** Takes back what was asked; what runs already, or never was asked, is left alone. */
    public void cancel(Job<?> job, String id) {
        var instance = TaskInstanceId.of(job.name(), id);
        if (client.getScheduledExecution(instance)
                .filter(waiting -> !waiting.isPicked())
                .isPresent()) {
            client.cancel(instance);
        }
    }
}
