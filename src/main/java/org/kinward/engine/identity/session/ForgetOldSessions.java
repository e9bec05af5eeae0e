package org.kinward.engine.identity.session;

import java.time.Duration;
import org.kinward.platform.jobs.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that ran out leave no trace of where somebody once sat, nor do attempts of who once mistyped. */
@Component
final class ForgetOldSessions implements RecurringJob {
    private final JdbcClient jdbc;

    ForgetOldSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "identity.forget-old-sessions";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        jdbc.sql("delete from engine.session where expires < now()").update();
        jdbc.sql("delete from engine.halfway where expires < now()").update();
        jdbc.sql("delete from engine.invitation where expires < now()").update();
        jdbc.sql("delete from engine.challenge_used where expires < now()").update();
        jdbc.sql("delete from engine.attempt where full_at < now()").update();
    }
}
