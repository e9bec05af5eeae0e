package org.kinward.suite.constituency;

import java.time.LocalDate;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** A relationship that ended did so on a day, today if nobody says, and not before it began. */
@Component
final class EndedRelationshipHasItsEnd implements Rule {
    private final Relationship relationship;

    EndedRelationshipHasItsEnd(Relationship relationship) {
        this.relationship = relationship;
    }

    @Override
    public ObjectType type() {
        return relationship;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (Relationship.ENDED.equals(draft.get(relationship.stage)) && draft.get(relationship.until) == null) {
            draft.set(relationship.until, context.today());
        }
        LocalDate since = draft.get(relationship.since);
        LocalDate until = draft.get(relationship.until);
        if (since != null && until != null && until.isBefore(since)) {
            draft.reject(relationship.until, ErrorCode.ENDS_BEFORE_IT_BEGINS);
        }
    }
}
