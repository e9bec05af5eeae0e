package org.kinward.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Collects the jobs all modules declare and hands them to db-scheduler. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    private static final String TABLE = "engine.job";
    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    // A job whose process died is taken up again after four missed heartbeats: an import goes on soon after a crash.
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED = 4;

    /** Made without the jobs themselves, so that a job may ask for another one. */
    @Bean
    Jobs jobs(DataSource dataSource, ObjectProvider<RunningJobs> running) {
        var client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .serializer(new JsonData())
                .build();
        return new Jobs(client, () -> running.ifAvailable(RunningJobs::look));
    }

    @Bean
    Leases leases(DataSource dataSource) {
        return new Leases(dataSource);
    }

    @Bean
    RunningJobs runningJobs(
            DataSource dataSource, ObjectProvider<Job<?>> once, ObjectProvider<RecurringJob> recurring) {
        List<Task<?>> known =
                once.stream().<Task<?>>map(JobsConfiguration::task).toList();
        var scheduler = Scheduler.create(dataSource, known)
                .startTasks(recurring.stream().map(JobsConfiguration::task).toList())
                .tableName(TABLE)
                .serializer(new JsonData())
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .schedulerName(new SchedulerName.Fixed(processName()))
                .shutdownMaxWait(PATIENCE)
                .build();
        return new RunningJobs(scheduler);
    }

    private static <T> OneTimeTask<T> task(Job<T> job) {
        return Tasks.oneTime(job.name(), job.data())
                .execute((instance, context) -> run(() -> job.run(instance.getData())));
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((instance, context) -> run(job::run));
    }

    /** Tells processes apart that share a host. */
    private static String processName() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
