package org.kinward.suite.constituency;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A new promise is somebody's to keep: its owner's when nobody else is named. */
@Component
final class UnassignedPromiseFallsToItsOwner implements Rule {
    private final Promise promise;

    UnassignedPromiseFallsToItsOwner(Promise promise) {
        this.promise = promise;
    }

    @Override
    public ObjectType type() {
        return promise;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.isNew() && draft.get(promise.responsible) == null) {
            draft.set(promise.responsible, draft.get(promise.owner));
        }
    }
}
