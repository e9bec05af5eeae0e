package org.kinward.engine.view;

import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.RuleContext;

/** Whom somebody's own things are shared with: nobody, their team, or everybody. The team of the record says it to the guard. */
public final class Sharing {
    public static final String PRIVATE = "private";
    public static final String TEAM = "team";
    public static final String ALL = "all";

    private Sharing() {}

    /** Completes the team of a record of the type by what its field says. */
    public static void decide(Draft draft, RuleContext context, ObjectType type, Field<String> sharing) {
        if (!draft.isNew() && !draft.changes(sharing) && !draft.changes(type.team)) {
            return;
        }
        String with = draft.get(sharing);
        if (ALL.equals(with)) {
            draft.set(type.team, new Ref("team", Rights.EVERYONE));
        } else if (TEAM.equals(with)) {
            var team = context.team();
            draft.set(type.team, team == null ? null : new Ref("team", team));
        } else {
            draft.set(type.team, null);
        }
    }
}
