package org.kinward.suite.mail;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A mail that was only begun happened when it was begun, until it goes. */
@Component
final class EmailHasItsMoment implements Rule {
    private final Email email;

    EmailHasItsMoment(Email email) {
        this.email = email;
    }

    @Override
    public ObjectType type() {
        return email;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.get(email.occurredAt) == null) {
            draft.set(email.occurredAt, context.now());
        }
    }
}
