package org.kinward.suite.party;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** An account of which only another system's number is known is called by it: tills and shops often know no more. */
@Component
final class NamelessAccountIsNamedAfterItsExternalId implements Rule {
    private final Account account;

    NamelessAccountIsNamedAfterItsExternalId(Account account) {
        this.account = account;
    }

    @Override
    public ObjectType type() {
        return account;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        String name = draft.get(account.name);
        if (name == null || name.isBlank()) {
            draft.set(account.name, draft.get(account.externalId));
        }
    }
}
