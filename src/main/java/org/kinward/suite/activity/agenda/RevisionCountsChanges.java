package org.kinward.suite.activity.agenda;

import java.util.List;
import java.util.Objects;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/**
 * When and where an appointment is, how it comes again and whether it takes place is what those invited go by: what changes of
 * that is a new revision (RFC 5546, 2.1.4). What differs from a series is a revision of it, of which they are to be told too.
 */
@Component
final class RevisionCountsChanges implements Rule {
    private final Appointment appointment;

    RevisionCountsChanges(Appointment appointment) {
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

    /** After those that settle its time. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.isNew()) {
            context.follow(draft, appointment.series).ifPresent(series -> {
                draft.set(appointment.revision, count(series.get(appointment.revision)) + 1);
                draft.set(appointment.toldRevision, series.get(appointment.toldRevision));
            });
        } else if (goneBy().stream().anyMatch(draft::changes)) {
            draft.set(appointment.revision, count(draft.before(appointment.revision)) + 1);
        }
    }

    private List<Field<?>> goneBy() {
        return List.of(
                appointment.startsAt,
                appointment.endsAt,
                appointment.allDay,
                appointment.timeZone,
                appointment.place,
                appointment.recurrence,
                appointment.status);
    }

    private static long count(@org.jspecify.annotations.Nullable Long revision) {
        return Objects.requireNonNullElse(revision, 0L);
    }
}
