package org.kinward.suite.party;

import java.util.List;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** No account is its own parent, nor the parent of its parent, however far up. */
@Component
final class AccountIsNotItsOwnAncestor implements Rule {
    private final Account account;

    AccountIsNotItsOwnAncestor(Account account) {
        this.account = account;
    }

    @Override
    public ObjectType type() {
        return account;
    }

    @Override
    public List<String> follows() {
        return List.of(account.parent.key() + "*");
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.changes(account.parent) && context.circular(draft, account.parent)) {
            draft.reject(account.parent, ErrorCode.OWN_ANCESTOR);
        }
    }
}
