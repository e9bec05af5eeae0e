package org.kinward.engine.custom;

import java.util.Map;
import java.util.Optional;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.RuleDefinition;
import org.kinward.engine.custom.check.Soundness;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.validation.Validation;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;

/** A rule is about a type and a field that are there, and can be asked of every record. */
@Component
final class WorkspaceRuleIsSound implements Rule {
    private final WorkspaceRule rule;
    private final Catalogues catalogues;

    WorkspaceRuleIsSound(WorkspaceRule rule, Catalogues catalogues) {
        this.rule = rule;
        this.catalogues = catalogues;
    }

    @Override
    public ObjectType type() {
        return rule;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        String object = draft.get(rule.objectType);
        String expression = draft.get(rule.expression);
        if (object == null || expression == null) {
            return;
        }
        Catalogue catalogue = catalogues.current();
        Optional<Model> model = catalogue.find(object).filter(one -> Soundness.open(one.key()));
        if (model.isEmpty()) {
            draft.reject(rule.objectType, ErrorCode.UNKNOWN_OBJECT, Map.of("object", object));
            return;
        }
        String field = draft.get(rule.field);
        if (field != null && model.get().find(field).isEmpty()) {
            draft.reject(rule.field, ErrorCode.UNKNOWN_FIELD, Map.of("object", object, "field", field));
        }
        try {
            Validation.read(
                    catalogue,
                    new RuleDefinition(
                            object,
                            draft.get(rule.name) == null ? "" : String.valueOf(draft.get(rule.name)),
                            expression,
                            FieldDefinition.texts(draft.get(rule.messages)),
                            field == null ? "" : field));
        } catch (Refusal unreadable) {
            draft.reject(rule.expression, unreadable.code(), unreadable.details());
        }
    }
}
