package org.kinward.engine.privacy.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.TextList;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A rule names what there is; and one that says something new is switched off until somebody has looked at what it would take. */
@Component
final class RetentionRuleMakesSense implements Rule {
    private final RetentionRule rule;
    private final Catalogues catalogues;
    private final Queries queries;

    RetentionRuleMakesSense(RetentionRule rule, Catalogues catalogues, Queries queries) {
        this.rule = rule;
        this.catalogues = catalogues;
        this.queries = queries;
    }

    @Override
    public ObjectType type() {
        return rule;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        List<Field<?>> said = List.of(rule.objectType, rule.filter, rule.countsFrom, rule.days, rule.deed, rule.kinds);
        if (!draft.isNew() && said.stream().noneMatch(draft::changes)) {
            return;
        }
        if (!draft.isNew()) {
            draft.set(rule.active, false);
        }
        if (draft.get(rule.objectType) == null || draft.get(rule.days) == null) {
            return;
        }
        try {
            Asked asked = Asked.read(catalogues.current(), written(draft));
            queries.check(
                    context.rights(),
                    context.reading(),
                    new GroupsQuery(
                            asked.model().key(),
                            asked.due(catalogues.current(), context.now(), context.zone()),
                            List.of(),
                            List.of(new GroupsQuery.Measure.Count("n", org.kinward.kernel.filter.Filter.ALL)),
                            null,
                            List.of(),
                            1));
        } catch (Refusal refusal) {
            draft.reject(fieldOf(refusal), refusal.code(), refusal.details());
        }
    }

    private Field<?> fieldOf(Refusal refusal) {
        Object named = refusal.details().get("field");
        return List.<Field<?>>of(rule.objectType, rule.countsFrom, rule.days, rule.deed, rule.kinds).stream()
                .filter(field -> field.key().equals(named))
                .findFirst()
                .orElse(refusal.code() == ErrorCode.DENIED ? rule.objectType : rule.filter);
    }

    private JsonNode written(Draft draft) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put(rule.objectType.key(), draft.get(rule.objectType));
        written.put(rule.countsFrom.key(), draft.get(rule.countsFrom));
        written.put(rule.deed.key(), draft.get(rule.deed));
        Long days = draft.get(rule.days);
        written.put(rule.days.key(), days == null ? 0 : days);
        written.set(rule.filter.key(), draft.get(rule.filter));
        var kinds = written.putArray(rule.kinds.key());
        @Nullable TextList chosen = draft.get(rule.kinds);
        if (chosen != null) {
            chosen.values().forEach(kinds::add);
        }
        return written;
    }
}
