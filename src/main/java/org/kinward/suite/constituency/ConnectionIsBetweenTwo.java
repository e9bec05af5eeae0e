package org.kinward.suite.constituency;

import java.util.Objects;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** Nobody is connected with themselves; and what one end says, the other says in its own words. */
@Component
final class ConnectionIsBetweenTwo implements Rule {
    private final Connection connection;

    ConnectionIsBetweenTwo(Connection connection) {
        this.connection = connection;
    }

    @Override
    public ObjectType type() {
        return connection;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        draft.set(connection.back, draft.get(connection.kind));
        Ref from = draft.get(connection.from);
        Ref to = draft.get(connection.to);
        if (from != null && to != null && Objects.equals(from.id(), to.id())) {
            draft.reject(connection.to, ErrorCode.SAME_AT_BOTH_ENDS);
        }
    }
}
