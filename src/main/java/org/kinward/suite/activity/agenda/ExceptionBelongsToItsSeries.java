package org.kinward.suite.activity.agenda;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * What differs from a series stands for one of its occurrences, for which there is nothing else, does not come again itself,
 * and belongs to whom the series belongs: whoever sees the one sees the other.
 */
@Component
final class ExceptionBelongsToItsSeries implements Rule {
    private final Appointment appointment;

    ExceptionBelongsToItsSeries(Appointment appointment) {
        this.appointment = appointment;
    }

    @Override
    public ObjectType type() {
        return appointment;
    }

    @Override
    public List<String> follows() {
        return List.of(appointment.series.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        Ref series = draft.get(appointment.series);
        if (series == null) {
            // A file brings all its appointments first, and then says which series some of them are of.
            if (context.origin() != Origin.IMPORT) {
                draft.set(appointment.occurrence, null);
            }
            draft.set(appointment.occurrenceKey, null);
            return;
        }
        Instant occurrence = draft.get(appointment.occurrence);
        draft.set(appointment.recurrence, null);
        if (occurrence == null) {
            draft.reject(appointment.occurrence, ErrorCode.REQUIRED);
            return;
        }
        draft.set(appointment.occurrenceKey, series.id() + "/" + occurrence);
        boolean points = draft.changes(appointment.series) || draft.changes(appointment.occurrence);
        context.follow(draft, appointment.series).ifPresent(whole -> {
            if (draft.isNew()) {
                draft.set(appointment.owner, whole.get(appointment.owner));
                draft.set(appointment.team, whole.get(appointment.team));
            }
            if (points && !comesThen(whole, occurrence)) {
                draft.reject(appointment.occurrence, ErrorCode.NOT_AN_OCCURRENCE);
            }
        });
    }

    private boolean comesThen(Snapshot series, Instant occurrence) {
        Recurrence recurrence = series.get(appointment.recurrence);
        Instant starts = series.get(appointment.startsAt);
        String said = series.get(appointment.timeZone);
        ZoneId zone = said == null ? null : AppointmentHasItsTime.zone(said);
        return recurrence != null
                && starts != null
                && zone != null
                && recurrence.comesAt(starts.atZone(zone), occurrence);
    }
}
