package org.kinward.suite.mail;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * What a mail said stands as it was said: people may change a draft or one that did not go, and nothing else but what it is
 * about and whose it is. What becomes of it, the post alone says; people set it on its way and take it back.
 */
@Component
final class GoneIsGone implements Rule {
    private static final Set<String> OPEN = Set.of(Email.DRAFT, Email.FAILED);

    private final Email email;
    private final Correspondent correspondent;

    GoneIsGone(Email email, Correspondent correspondent) {
        this.email = email;
        this.correspondent = correspondent;
    }

    @Override
    public ObjectType type() {
        return email;
    }

    /** Before the rules that complete. */
    @Override
    public int order() {
        return -10;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        String before = draft.before(email.status);
        boolean people = context.user() != null && context.origin() != Origin.SYSTEM;
        if (!people || before == null) {
            return;
        }
        String after = draft.get(email.status);
        if (!step(before, after)) {
            draft.reject(email.status, ErrorCode.MAIL_HAS_GONE);
        } else if (!OPEN.contains(before) && (after == null || !OPEN.contains(after))) {
            List.of(email.subject, email.body, email.answers, email.mailAccount).stream()
                    .filter(draft::changes)
                    .forEach(field -> draft.reject(field, ErrorCode.MAIL_HAS_GONE));
            boolean others = draft.allChildren(email.correspondents.key()).stream()
                    .anyMatch(one -> one.isNew() || one.removed() || changesWho(one));
            if (others) {
                draft.reject(email.correspondents, ErrorCode.MAIL_HAS_GONE);
            }
        }
    }

    private boolean changesWho(Draft one) {
        for (Field<?> field : List.of(correspondent.role, correspondent.address, correspondent.name)) {
            if (one.changes(field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean step(String before, @Nullable String after) {
        return Objects.equals(before, after)
                || OPEN.contains(before) && Email.WAITING.equals(after)
                || before.equals(Email.WAITING) && (Email.DRAFT.equals(after) || Email.FAILED.equals(after));
    }
}
