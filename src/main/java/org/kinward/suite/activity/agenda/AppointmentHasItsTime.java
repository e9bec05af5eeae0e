package org.kinward.suite.activity.agenda;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * An appointment has a zone, the workspace's if nobody says, and an end: an hour after it begins, or as long after as it was
 * when only the beginning is moved. A whole day has all its hours.
 */
@Component
final class AppointmentHasItsTime implements Rule {
    private static final Duration USUAL = Duration.ofHours(1);

    private final Appointment appointment;

    AppointmentHasItsTime(Appointment appointment) {
        this.appointment = appointment;
    }

    @Override
    public ObjectType type() {
        return appointment;
    }

    /** Before those that count with its time. */
    @Override
    public int order() {
        return -10;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        Optional<ZoneId> zone = zone(draft, context);
        Instant starts = draft.get(appointment.startsAt);
        if (zone.isEmpty() || starts == null) {
            return;
        }
        Instant ends = ends(draft, starts);
        if (ends.isBefore(starts)) {
            draft.reject(appointment.endsAt, ErrorCode.ENDS_BEFORE_IT_BEGINS);
            return;
        }
        if (Boolean.TRUE.equals(draft.get(appointment.allDay))) {
            LocalDate first = LocalDate.ofInstant(starts, zone.get());
            LocalDate last = LocalDate.ofInstant(ends.equals(starts) ? ends : ends.minusNanos(1), zone.get());
            draft.set(appointment.startsAt, first.atStartOfDay(zone.get()).toInstant());
            ends = last.plusDays(1).atStartOfDay(zone.get()).toInstant();
        }
        draft.set(appointment.endsAt, ends);
    }

    private Instant ends(Draft draft, Instant starts) {
        Instant ends = draft.get(appointment.endsAt);
        Instant began = draft.before(appointment.startsAt);
        Instant ended = draft.before(appointment.endsAt);
        if (began != null
                && ended != null
                && draft.changes(appointment.startsAt)
                && !draft.changes(appointment.endsAt)) {
            return starts.plus(Duration.between(began, ended));
        }
        return ends == null ? starts.plus(USUAL) : ends;
    }

    private Optional<ZoneId> zone(Draft draft, RuleContext context) {
        String said = draft.get(appointment.timeZone);
        if (said == null) {
            draft.set(appointment.timeZone, context.zone().getId());
            return Optional.of(context.zone());
        }
        ZoneId zone = zone(said);
        if (zone == null) {
            draft.reject(appointment.timeZone.key(), ErrorCode.NOT_A_TIME_ZONE, Map.of("value", said));
        }
        return Optional.ofNullable(zone);
    }

    static @Nullable ZoneId zone(String said) {
        try {
            return ZoneId.of(said);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
