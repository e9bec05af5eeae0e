package org.kinward.edge.exchange.run;

import org.kinward.edge.exchange.find.FieldJson;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.RowDraft;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.kernel.error.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lets each field's type read what a row says, and write it as it will be shown. */
final class ValueCheck {

    private final FieldContext context;

    ValueCheck(FieldContext context) {
        this.context = context;
    }

    /** Says of the draft which of its values their types refuse. */
    void check(ReadyPlan plan, RowDraft draft) {
        for (var entry : draft.own().properties()) {
            try {
                written(plan.model().field(entry.getKey()), entry.getValue());
            } catch (InvalidValue refused) {
                draft.wrong(
                        Reasons.index(plan, entry.getKey()),
                        new Violation(entry.getKey(), refused.code(), refused.details()));
            }
        }
    }

    /** The row's values as the record will have them; references under the names the file gives them. */
    JsonNode shown(ReadyPlan plan, RowDraft draft) {
        var fields = JsonNodeFactory.instance.objectNode();
        for (var entry : draft.own().properties()) {
            try {
                fields.set(entry.getKey(), written(plan.model().field(entry.getKey()), entry.getValue()));
            } catch (InvalidValue refused) {
                fields.set(entry.getKey(), entry.getValue());
            }
        }
        draft.children().forEach((field, child) -> fields.putArray(field).add(child.deepCopy()));
        draft.links().forEach((link, said) -> fields.putArray(link).add(said.deepCopy()));
        for (var naming : draft.namings()) {
            var to = naming.landing().to();
            var place = to.owner().isEmpty() ? fields : fields.path(to.owner()).path(0);
            if (place instanceof ObjectNode object && object.get(to.target().key()) instanceof ObjectNode reference) {
                reference.put("title", naming.text());
            }
        }
        return fields;
    }

    private JsonNode written(ModelField field, JsonNode value) throws InvalidValue {
        if (field.type().csv() == CsvForm.REFERENCE || value.isNull()) {
            return value;
        }
        return FieldJson.of(field, field.anyType().parse(value, field.settings(), context));
    }
}
