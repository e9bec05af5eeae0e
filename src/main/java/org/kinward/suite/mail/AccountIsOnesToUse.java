package org.kinward.suite.mail;

import java.util.List;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** Nobody sends by somebody else's account, by whatever door: neither choosing it nor sending what another wrote with it. */
@Component
final class AccountIsOnesToUse implements Rule {
    private final Email email;
    private final MailAccount account;

    AccountIsOnesToUse(Email email, MailAccount account) {
        this.email = email;
        this.account = account;
    }

    @Override
    public ObjectType type() {
        return email;
    }

    @Override
    public List<String> follows() {
        return List.of(email.mailAccount.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        boolean goes = draft.changes(email.status) && Email.WAITING.equals(draft.get(email.status));
        if (context.user() == null || !goes && !draft.changes(email.mailAccount)) {
            return;
        }
        context.follow(draft, email.mailAccount).ifPresent(chosen -> {
            Ref holder = chosen.get(account.holder);
            if (holder != null && !holder.id().equals(context.user())) {
                draft.reject(email.mailAccount, ErrorCode.MAIL_ACCOUNT_NOT_YOURS);
            } else if (goes && !Boolean.TRUE.equals(chosen.get(account.active))) {
                draft.reject(email.mailAccount, ErrorCode.NO_MAIL_ACCOUNT);
            }
        });
    }
}
