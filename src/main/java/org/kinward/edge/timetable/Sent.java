package org.kinward.edge.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who had what last, and for which of their days. Whoever writes it down sends it, and nobody else does. */
@Component
public final class Sent {
    private static final Duration REST = Duration.ofMinutes(15);
    private static final int KEPT_DAYS = 400;

    private final JdbcClient jdbc;

    Sent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param until up to when it tells
     * @return false where somebody was quicker
     */
    boolean claim(Due due, Instant until) {
        return jdbc.sql("""
            insert into engine.sent_on_time as s (what, reader, day, until) values (?, ?, ?, ?)
            on conflict (what, reader) do update set day = excluded.day, until = excluded.until, retry_at = null
             where s.day < excluded.day
            """)
                        .params(due.what(), due.reader().id(), due.day(), moment(until))
                        .update()
                == 1;
    }

    /** It did not go after all: the day is free again in a while. */
    void giveBack(Due due, Instant now) {
        Instant told = due.told();
        jdbc.sql("""
            update engine.sent_on_time set day = :day, until = :until, retry_at = :retry
             where what = :what and reader = :reader
            """)
                .param("day", due.day().minusDays(1))
                .param("until", told == null ? null : moment(told))
                .param("retry", moment(now.plus(REST)))
                .param("what", due.what())
                .param("reader", due.reader().id())
                .update();
    }

    /** What came of the last try. */
    void note(Due due, Outcome outcome, Instant now) {
        jdbc.sql("""
            update engine.sent_on_time
               set outcome = :outcome, tried_at = :now, sent_at = case when :sent then :now else sent_at end
             where what = :what and reader = :reader
            """)
                .param("outcome", outcome.wire())
                .param("now", moment(now))
                .param("sent", outcome == Outcome.SENT)
                .param("what", due.what())
                .param("reader", due.reader().id())
                .update();
    }

    /** What nobody has had for a year is sent no more. */
    void forget(LocalDate today) {
        jdbc.sql("delete from engine.sent_on_time where day < ?")
                .param(today.minusDays(KEPT_DAYS))
                .update();
    }

    /** As a parameter of the database. */
    public static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** As the database gave it. */
    public static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
