package org.kinward.edge.post.out;

import java.util.List;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.suite.mail.MailAccount;
import org.springframework.stereotype.Component;

/**
 * A password was given for one server, spoken to in one way. Whoever points the account elsewhere gives it anew:
 * otherwise it could be had by pointing somebody's account to a server of one's own.
 */
@Component
final class PasswordStaysWithItsServer implements Rule {
    private final MailAccount account;

    PasswordStaysWithItsServer(MailAccount account) {
        this.account = account;
    }

    @Override
    public ObjectType type() {
        return account;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.isNew()) {
            return;
        }
        forget(draft, List.of(account.smtpHost, account.smtpPort, account.smtpSecurity), account.smtpPassword);
        forget(draft, List.of(account.imapHost, account.imapPort, account.imapSecurity), account.imapPassword);
    }

    private static void forget(Draft draft, List<Field<?>> server, Field<Boolean> password) {
        if (Boolean.TRUE.equals(draft.get(password)) && server.stream().anyMatch(draft::changes)) {
            draft.set(password, false);
        }
    }
}
