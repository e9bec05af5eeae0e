package org.kinward.suite.party;

import java.util.List;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** No account is its own parent, nor the parent of its parent. */
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
        return List.of(account.parent.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        Ref parent = draft.get(account.parent);
        if (parent == null || !draft.changes(account.parent)) {
            return;
        }
        Ref grandparent = context.follow(draft, account.parent)
                .map(above -> above.get(account.parent))
                .orElse(null);
        if (parent.id().equals(draft.id())
                || grandparent != null && grandparent.id().equals(draft.id())) {
            draft.reject(account.parent, ErrorCode.OWN_ANCESTOR);
        }
    }
}
