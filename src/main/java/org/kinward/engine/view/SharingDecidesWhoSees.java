package org.kinward.engine.view;

import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A private view belongs to no team, a shared one to its owner's team or to the team everyone is in. */
@Component
final class SharingDecidesWhoSees implements Rule {
    private final SavedView view;

    SharingDecidesWhoSees(SavedView view) {
        this.view = view;
    }

    @Override
    public ObjectType type() {
        return view;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (!draft.isNew() && !draft.changes(view.sharing) && !draft.changes(view.team)) {
            return;
        }
        String sharing = draft.get(view.sharing);
        if (SavedView.ALL.equals(sharing)) {
            draft.set(view.team, new Ref("team", Rights.EVERYONE));
        } else if (SavedView.TEAM.equals(sharing)) {
            var team = context.team();
            draft.set(view.team, team == null ? null : new Ref("team", team));
        } else {
            draft.set(view.team, null);
        }
    }
}
