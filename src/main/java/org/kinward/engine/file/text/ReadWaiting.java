package org.kinward.engine.file.text;

import java.time.Duration;
import org.kinward.platform.jobs.Job;
import org.kinward.platform.jobs.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Reads what waits, now. */
@Component
final class ReadWaiting implements Job<ReadWaiting.All> {
    private final ReadTexts texts;

    ReadWaiting(ReadTexts texts) {
        this.texts = texts;
    }

    record All() {}

    @Override
    public String name() {
        return "file.read";
    }

    @Override
    public Class<All> data() {
        return All.class;
    }

    @Override
    public void run(All all) throws Exception {
        texts.readAll();
    }

    /** Comes round for what was noted down just when nobody looked, or left by a process that ended. */
    @Configuration(proxyBeanMethods = false)
    static class Left {
        @Bean
        RecurringJob readLeftTexts(ReadTexts texts) {
            return new RecurringJob() {
                @Override
                public String name() {
                    return "file.read-left";
                }

                @Override
                public Duration pause() {
                    return Duration.ofMinutes(1);
                }

                @Override
                public void run() throws Exception {
                    texts.readAll();
                }
            };
        }
    }
}
