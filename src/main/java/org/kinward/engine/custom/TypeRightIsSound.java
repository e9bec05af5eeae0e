package org.kinward.engine.custom;

import org.kinward.engine.access.Right;
import org.kinward.engine.access.Scope;
import org.kinward.engine.access.Shipped;
import org.kinward.engine.access.type.TypeRight;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** A right is about a type whose rights are the workspace's to give, and is called by what it is about. */
@Component
final class TypeRightIsSound implements Rule {
    private final TypeRight right;
    private final Catalogues catalogues;

    TypeRightIsSound(TypeRight right, Catalogues catalogues) {
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
        String what = draft.get(right.right);
        if (role == null || object == null || what == null) {
            return;
        }
        draft.set(right.name, role + " " + object + " " + what);
        if (!Adjustable.role(role)) {
            draft.reject(right.role, ErrorCode.NOT_ADJUSTABLE);
        }
        boolean adjustable =
                catalogues.current().find(object).filter(Shipped::adjustable).isPresent();
        if (!adjustable) {
            draft.reject(right.objectType, ErrorCode.NOT_ADJUSTABLE);
        }
        String scope = draft.get(right.scope);
        boolean plain = Right.of(what).filter(one -> !one.graded()).isPresent();
        if (plain && scope != null && !scope.equals(Scope.ALL.wire()) && !scope.equals(Scope.NONE.wire())) {
            draft.reject(right.scope, ErrorCode.NOT_ADJUSTABLE);
        }
    }
}
