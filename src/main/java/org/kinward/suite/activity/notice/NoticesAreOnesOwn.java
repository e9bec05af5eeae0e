package org.kinward.suite.activity.notice;

import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.suite.activity.OnesOwn;
import org.springframework.stereotype.Component;

/** A notification is its reader's alone, and nobody makes one by hand. */
@Component
final class NoticesAreOnesOwn implements Rule {
    private final Notification notification;

    NoticesAreOnesOwn(Notification notification) {
        this.notification = notification;
    }

    @Override
    public ObjectType type() {
        return notification;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        OnesOwn.keep(draft, notification);
        boolean ours = context.origin() == Origin.SYSTEM || context.origin() == Origin.SAMPLE;
        if (!ours && (draft.isNew() || draft.changes(notification.owner))) {
            draft.reject(notification.owner, ErrorCode.READ_ONLY);
        }
    }
}
