package org.kinward.edge.timetable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kinward.engine.identity.Courier;
import org.kinward.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Each is claimed between connecting to the mail server and handing it over, so of two processes one sends
 * it; a process that dies in between sends one too few, as with all mails. While the server is away everything waits.
 */
@Component
final class SendOnTime implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(SendOnTime.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** What was written a moment ago may not be visible to all yet; it is told the next time. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final List<Sending> sendings;
    private final Sent sent;
    private final ObjectProvider<Courier> courier;
    private final Clock clock;

    SendOnTime(List<Sending> sendings, Sent sent, ObjectProvider<Courier> courier, Clock clock) {
        this.sendings = sendings;
        this.sent = sent;
        this.courier = courier;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "timetable.send";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        Courier by = courier.getIfAvailable();
        if (by != null && by.ready()) {
            run(by, clock.instant());
        }
    }

    void run(Courier by, Instant now) {
        sent.forget(LocalDate.ofInstant(now, ZoneOffset.UTC));
        for (Sending sending : sendings) {
            for (Due due : sending.due(now)) {
                if (!send(by, sending, due, now)) {
                    return;
                }
            }
        }
    }

    /** @return false where nothing else can go either */
    private boolean send(Courier by, Sending sending, Due due, Instant now) {
        Instant until = now.minus(SETTLED);
        Optional<Courier.Message> message;
        try {
            message = sending.write(due, until);
        } catch (RuntimeException broken) {
            // One that cannot be written keeps no other waiting.
            LOG.warn("{} could not be written for {}", due.what(), due.reader().id(), broken);
            return settled(due, until, Outcome.BROKEN, now);
        }
        return message.map(letter -> hand(by, letter, due, now))
                .orElseGet(() -> settled(due, until, Outcome.NOTHING, now));
    }

    private boolean settled(Due due, Instant until, Outcome outcome, Instant now) {
        if (sent.claim(due, until)) {
            sent.note(due, outcome, now);
        }
        return true;
    }

    /** @return false where nothing else can go either */
    private boolean hand(Courier by, Courier.Message message, Due due, Instant now) {
        Instant until = now.minus(SETTLED);
        boolean[] claimed = new boolean[1];
        return switch (by.deliver(message, () -> claimed[0] = sent.claim(due, until))) {
            case GONE -> {
                sent.note(due, Outcome.SENT, now);
                yield true;
            }
            case NOT_OURS -> true;
            case REFUSED -> {
                // Before it was ours to hand over: a password or an address that is wrong, and may be right in a while.
                if (!claimed[0] && sent.claim(due, until)) {
                    claimed[0] = true;
                    sent.giveBack(due, now);
                }
                if (claimed[0]) {
                    sent.note(due, Outcome.REFUSED, now);
                }
                yield true;
            }
            case LATER -> {
                if (claimed[0]) {
                    sent.giveBack(due, now);
                    sent.note(due, Outcome.AWAY, now);
                }
                yield claimed[0];
            }
        };
    }
}
