package org.kinward.engine.field.formula;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/** Finds the fields a formula names, and refuses what is none; a formula that is stored must not ask for the time. */
final class Names {
    private static final Set<String> TIME =
            Set.of("now", "today", "yesterday", "tomorrow", "time", "currentDate", "currentTime", "timestamp");

    private final String name;
    private final CelAbstractSyntaxTree tree;
    private final Scope scope;

    Names(String name, CelAbstractSyntaxTree tree, Scope scope) {
        this.name = name;
        this.tree = tree;
        this.scope = scope;
    }

    void collect(Map<String, Kind> into) {
        collect(tree.getExpr(), into);
    }

    private void collect(CelExpr part, Map<String, Kind> into) {
        String path = path(part);
        if (path != null) {
            into.put(path, kind(path, part));
            return;
        }
        switch (part.getKind()) {
            case CALL -> {
                CelExpr.CelCall call = part.call();
                if (call.target().isEmpty() && TIME.contains(call.function())) {
                    throw refused(ErrorCode.FORMULA_ASKS_FOR_TIME, part, call.function());
                }
                call.target().ifPresent(target -> collect(target, into));
                call.args().forEach(argument -> collect(argument, into));
            }
            case SELECT -> collect(part.select().operand(), into);
            case LIST -> part.list().elements().forEach(element -> collect(element, into));
            default -> {
                // Constants name nothing; maps and structures the check refuses.
            }
        }
    }

    /** The dotted name, where the expression is nothing but one. */
    private static @Nullable String path(CelExpr part) {
        return switch (part.getKind()) {
            case IDENT -> part.ident().name();
            case SELECT -> {
                String before = path(part.select().operand());
                yield before == null ? null : before + "." + part.select().field();
            }
            default -> null;
        };
    }

    private Kind kind(String path, CelExpr at) {
        Optional<FieldType<?>> field = scope.field(path);
        if (field.isEmpty()) {
            throw refused(
                    TIME.contains(path) ? ErrorCode.FORMULA_ASKS_FOR_TIME : ErrorCode.FORMULA_NAMES_NO_FIELD, at, path);
        }
        return field.flatMap(Kind::of).orElseThrow(() -> refused(ErrorCode.FORMULA_CANNOT_USE_FIELD, at, path));
    }

    private Refusal refused(ErrorCode code, CelExpr at, String what) {
        CelSourceLocation place = tree.getSource().getOffsetLocation(offset(at)).orElse(CelSourceLocation.of(1, 0));
        return new Refusal(
                code, Map.of("field", name, "line", place.getLine(), "column", place.getColumn() + 1, "name", what));
    }

    /** Where a dotted name begins, not where its last dot stands. */
    private int offset(CelExpr at) {
        return at.getKind() == CelExpr.ExprKind.Kind.SELECT
                ? offset(at.select().operand())
                : tree.getSource().getPositionsMap().getOrDefault(at.id(), 0);
    }
}
