package org.kinward.engine.view;

import org.kinward.engine.catalog.ObjectType;
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
        Sharing.decide(draft, context, view, view.sharing);
    }
}
