package org.kinward.platform.jobs;

import java.time.Duration;

/** Work that is done again and again, by one process at a time. */
public interface RecurringJob {

    /** For ever the same; written like {@code identity.forget-old-sessions}. */
    String name();

    /** How long it rests between the end of one run and the start of the next. */
    Duration pause();

    void run() throws Exception;
}
