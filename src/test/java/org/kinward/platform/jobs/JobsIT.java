package org.kinward.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JobsIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    record Letter(String to, List<String> lines) {}

    /** Sends nothing; remembers what it was asked to send. */
    static class SendLetter implements Job<Letter> {

        final BlockingQueue<Letter> sent = new LinkedBlockingQueue<>();

        @Override
        public String name() {
            return "test.letter";
        }

        @Override
        public Class<Letter> data() {
            return Letter.class;
        }

        @Override
        public void run(Letter data) {
            sent.add(data);
        }
    }

    static class Tick implements RecurringJob {

        final BlockingQueue<Instant> ticks = new LinkedBlockingQueue<>();

        @Override
        public String name() {
            return "test.tick";
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(100);
        }

        @Override
        public void run() {
            ticks.add(Instant.now());
        }
    }

    @Test
    void whatWasAskedForIsDoneOnceAndWhatWasRolledBackIsNot() throws InterruptedException {
        try (var context = context()) {
            var job = context.getBean(SendLetter.class);
            var jobs = context.getBean(Jobs.class);
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE.dataSource()));
            transaction.executeWithoutResult(status -> {
                jobs.schedule(job, "unasked", new Letter("nobody", List.of()), Instant.now());
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(
                    status -> jobs.schedule(job, "asked", new Letter("Zofia", List.of("Dzień dobry")), Instant.now()));
            assertThat(jobs.schedule(
                            job,
                            "later",
                            new Letter("later", List.of()),
                            Instant.now().plusSeconds(3600)))
                    .isTrue();
            assertThat(jobs.schedule(job, "later", new Letter("again", List.of()), Instant.now()))
                    .isFalse();
            jobs.cancel(job, "later");
            assertThat(jobs.schedule(
                            job,
                            "later",
                            new Letter("later", List.of()),
                            Instant.now().plusSeconds(3600)))
                    .isTrue();
            context.getBean(RunningJobs.class).start();

            assertThat(job.sent.poll(10, TimeUnit.SECONDS)).isEqualTo(new Letter("Zofia", List.of("Dzień dobry")));
            assertThat(job.sent.poll(3, TimeUnit.SECONDS)).isNull();
            var ticks = context.getBean(Tick.class).ticks;
            assertThat(ticks.size()).isGreaterThanOrEqualTo(2);
        }
    }

    private static AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, DATABASE::dataSource, definition -> definition.setDestroyMethodName(""));
        context.register(JobsConfiguration.class, SendLetter.class, Tick.class);
        context.refresh();
        return context;
    }
}
