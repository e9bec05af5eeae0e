package org.kinward.engine.custom;

import java.util.List;
import org.kinward.engine.access.type.Grant;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** Only who may share a record shares it, and says with whom and for how long. */
@Component
final class GrantIsYours implements Rule {
    private final Grant grant;

    GrantIsYours(Grant grant) {
        this.grant = grant;
    }

    @Override
    public ObjectType type() {
        return grant;
    }

    @Override
    public List<String> follows() {
        return List.of(grant.record.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        Snapshot record = context.follow(draft, grant.record).orElse(null);
        if (record != null && !context.mayShare(record)) {
            draft.reject(grant.record, ErrorCode.NOT_YOURS_TO_SHARE);
        }
    }
}
