package org.kinward.engine.record.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.catalog.definition.RuleDefinition;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.formula.Formula;
import org.kinward.engine.field.formula.FormulaReader;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.kernel.error.Refusal;

/**
 * A rule of the workspace, read and checked.
 *
 * @param paths where its fields are: of the record itself, or of one it points to
 */
public record Validation(RuleDefinition rule, Formula formula, Map<String, Route.End> paths) {

    /**
     * @throws Refusal that names the place in the expression, and what is wrong there
     */
    public static Validation read(Catalogue catalogue, RuleDefinition rule) {
        Model model = catalogue.model(rule.object());
        Formula formula = new FormulaReader(rule.name(), path -> type(catalogue, model, path))
                .read(rule.expression(), FieldTypes.BOOLEAN, FieldSettings.NONE);
        Map<String, Route.End> paths = new LinkedHashMap<>();
        formula.inputs().forEach(path -> paths.put(path, Route.to(catalogue, model, path)));
        return new Validation(rule, formula, paths);
    }

    private static Optional<FieldType<?>> type(Catalogue catalogue, Model model, String path) {
        try {
            Route.End end = Route.to(catalogue, model, path);
            return end.route().hops().size() > 1
                    ? Optional.empty()
                    : Optional.of(end.field().type());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** As in filters, a comparison with what is missing is false. Where nothing at all comes of it, it is not broken. */
    public boolean holds(Function<String, @Nullable Object> values) {
        return !Boolean.FALSE.equals(formula.compute(values));
    }

    /** Keys of the relations whose records it looks at. */
    Set<String> follows() {
        return paths.values().stream()
                .flatMap(end -> end.route().hops().stream())
                .flatMap(hop -> Stream.ofNullable(hop.relation()))
                .map(ModelField::key)
                .collect(Collectors.toSet());
    }
}
