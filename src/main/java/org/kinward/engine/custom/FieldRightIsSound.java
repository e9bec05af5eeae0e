package org.kinward.engine.custom;

import org.kinward.engine.access.FieldRight;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** A right is about a field that is there and may be kept from people, and is called by what it is about. */
@Component
final class FieldRightIsSound implements Rule {
    private final FieldRight right;
    private final Catalogues catalogues;

    FieldRightIsSound(FieldRight right, Catalogues catalogues) {
        this.right = right;
        this.catalogues = catalogues;
    }

    @Override
    public ObjectType type() {
        return right;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        String role = draft.get(right.role);
        String object = draft.get(right.objectType);
        String key = draft.get(right.field);
        if (role == null || object == null || key == null) {
            return;
        }
        draft.set(right.name, role + " " + object + "." + key);
        if (!Adjustable.role(role)) {
            draft.reject(right.role, ErrorCode.NOT_LIMITABLE);
            return;
        }
        ModelField field =
                FieldRight.limitable(catalogues.current(), object, key).orElse(null);
        if (field == null) {
            draft.reject(right.field, ErrorCode.NOT_LIMITABLE);
        } else if ("read".equals(draft.get(right.access)) && (field.derived() || field.readOnly())) {
            draft.reject(right.access, ErrorCode.NOT_LIMITABLE);
        }
    }
}
