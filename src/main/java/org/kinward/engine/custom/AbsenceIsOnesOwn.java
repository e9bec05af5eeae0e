package org.kinward.engine.custom;

import java.time.Instant;
import java.util.List;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.User;
import org.kinward.engine.access.type.Absence;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * Who is away says so themselves and names somebody else who is here, or an administrator does it for them. Everybody may know
 * it; whose it is decides who may take it back.
 */
@Component
final class AbsenceIsOnesOwn implements Rule {
    private final Absence absence;
    private final User user;

    AbsenceIsOnesOwn(Absence absence, User user) {
        this.absence = absence;
        this.user = user;
    }

    @Override
    public ObjectType type() {
        return absence;
    }

    @Override
    public List<String> follows() {
        return List.of(absence.deputy.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.get(absence.person) == null && context.user() != null) {
            draft.set(absence.person, new Ref(user.key(), context.user()));
        }
        Ref person = draft.get(absence.person);
        draft.set(absence.owner, person);
        draft.set(absence.team, new Ref("team", Rights.EVERYONE));
        draft.set(absence.territory, null);
        if (person != null && draft.changes(absence.person) && !mayAnswerFor(person, context)) {
            draft.reject(absence.person, ErrorCode.ABSENCE_NOT_YOURS);
        }
        Ref deputy = draft.get(absence.deputy);
        if (deputy != null && deputy.equals(person)) {
            draft.reject(absence.deputy, ErrorCode.OWN_DEPUTY);
        }
        Snapshot named = context.follow(draft, absence.deputy).orElse(null);
        if (draft.changes(absence.deputy) && named != null && !Boolean.TRUE.equals(named.get(user.active))) {
            draft.reject(absence.deputy, ErrorCode.UNKNOWN_REFERENCE);
        }
        Instant starts = draft.get(absence.startsAt);
        Instant ends = draft.get(absence.endsAt);
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            draft.reject(absence.endsAt, ErrorCode.ENDS_BEFORE_IT_BEGINS);
        }
    }

    private boolean mayAnswerFor(Ref person, RuleContext context) {
        return context.user() == null
                || person.id().equals(context.user())
                || context.rights().on(user.key()).update().all();
    }
}
