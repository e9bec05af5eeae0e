package org.kinward.suite.constituency;

import java.time.LocalDate;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** What was between two is not over before it began. */
@Component
final class ConnectionEndsAfterItBegins implements Rule {
    private final Connection connection;

    ConnectionEndsAfterItBegins(Connection connection) {
        this.connection = connection;
    }

    @Override
    public ObjectType type() {
        return connection;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        LocalDate since = draft.get(connection.since);
        LocalDate until = draft.get(connection.until);
        if (since != null && until != null && until.isBefore(since)) {
            draft.reject(connection.until, ErrorCode.ENDS_BEFORE_IT_BEGINS);
        }
    }
}
