package org.kinward.suite.activity.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A series that ends knows when, so that who asks for a week need not count through all that are long over. */
@Component
final class SeriesKnowsItsEnd implements Rule {
    private final Appointment appointment;

    SeriesKnowsItsEnd(Appointment appointment) {
        this.appointment = appointment;
    }

    @Override
    public ObjectType type() {
        return appointment;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        Recurrence recurrence = draft.get(appointment.recurrence);
        Instant starts = draft.get(appointment.startsAt);
        Instant ends = draft.get(appointment.endsAt);
        String said = draft.get(appointment.timeZone);
        ZoneId zone = said == null ? null : AppointmentHasItsTime.zone(said);
        if (recurrence == null || starts == null || ends == null || zone == null) {
            draft.set(appointment.recursUntil, null);
            return;
        }
        Instant until = recurrence
                .last(starts.atZone(zone))
                .map(last -> last.toInstant().plus(Duration.between(starts, ends)))
                .orElse(null);
        draft.set(appointment.recursUntil, until);
    }
}
