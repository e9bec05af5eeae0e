package org.kinward.engine.report;

import java.util.Map;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.GroupsJson;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A report names types, fields and values that its writer could ask for at this moment. What is retired or hidden later
 * refuses those who look, by name, and not those who keep the report.
 */
@Component
final class ReportAsksWhatThereIs implements Rule {
    private static final int MOST_DIMENSIONS = 2;
    private static final JsonNode SOME_SPAN =
            JsonNodeFactory.instance.objectNode().put("span", "month");

    private final Report report;
    private final Queries queries;

    ReportAsksWhatThereIs(Report report, Queries queries) {
        this.report = report;
        this.queries = queries;
    }

    @Override
    public ObjectType type() {
        return report;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        String object = draft.get(report.objectType);
        JsonNode definition = draft.get(report.definition);
        boolean same = !draft.isNew() && !draft.changes(report.objectType) && !draft.changes(report.definition);
        if (same || object == null || definition == null) {
            return;
        }
        try {
            GroupsQuery asked = inPeriod(GroupsJson.read(object, definition), definition.path("period"));
            if (asked.by().size() > MOST_DIMENSIONS) {
                throw new Refusal(
                        ErrorCode.LIMIT_OUT_OF_RANGE,
                        Map.of("max", MOST_DIMENSIONS, "value", asked.by().size()));
            }
            if (asked.measures().isEmpty()) {
                throw new Refusal(ErrorCode.REQUIRED, Map.of("field", "measures"));
            }
            queries.check(context.rights(), context.reading(), asked);
        } catch (Refusal refusal) {
            boolean unknown = refusal.code() == ErrorCode.UNKNOWN_OBJECT || refusal.code() == ErrorCode.DENIED;
            draft.reject(unknown ? report.objectType : report.definition, refusal.code(), refusal.details());
        }
    }

    /** With what a dashboard's period would ask besides. */
    private static GroupsQuery inPeriod(GroupsQuery asked, JsonNode period) {
        if (!period.isString()) {
            return asked;
        }
        Filter within = new Filter.Compare(period.asString(), Operator.WITHIN, SOME_SPAN);
        return new GroupsQuery(
                asked.object(),
                Filter.and(asked.filter(), within),
                asked.by(),
                asked.measures(),
                asked.compare(),
                asked.sort(),
                asked.limit());
    }
}
