package org.kinward.engine.record.query.memory;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.field.spi.Comparisons;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;

/** A filter made ready to be asked of many records, one by one. What is looked up in the database has no place in it. */
public final class Matching {
    /** A record's values: of a path, as its field's type has them; null where there is none, or none within sight. */
    public interface Row {
        @Nullable
        Object at(String path);
    }

    /** The kind of value at the end of a path. */
    public record Kind(FieldType<Object> type, FieldSettings settings) {}

    private final Function<String, Kind> kinds;
    private final FieldContext context;

    private Matching(Function<String, Kind> kinds, FieldContext context) {
        this.kinds = kinds;
        this.context = context;
    }

    /** @throws Refusal where a comparison cannot be asked of its field */
    public static Predicate<Row> of(Catalogue catalogue, Model model, Filter filter, FieldContext context) {
        return of(
                path -> {
                    ModelField field = Route.to(catalogue, model, path).field();
                    return new Kind(field.anyType(), field.settings());
                },
                filter,
                context);
    }

    public static Predicate<Row> of(Function<String, Kind> kinds, Filter filter, FieldContext context) {
        return new Matching(kinds, context).compile(filter);
    }

    private Predicate<Row> compile(Filter filter) {
        return switch (filter) {
            case Filter.And and -> {
                List<Predicate<Row>> parts =
                        and.parts().stream().map(this::compile).toList();
                yield row -> parts.stream().allMatch(part -> part.test(row));
            }
            case Filter.Or or -> {
                List<Predicate<Row>> parts =
                        or.parts().stream().map(this::compile).toList();
                yield row -> parts.stream().anyMatch(part -> part.test(row));
            }
            case Filter.Not not -> compile(not.part()).negate();
            case Filter.Many many -> throw new Refusal(ErrorCode.NOT_FILTERABLE, details(many.path()));
            case Filter.Compare compare -> compile(compare);
        };
    }

    private Predicate<Row> compile(Filter.Compare compare) {
        Kind kind = kinds.apply(compare.path());
        if (!kind.type().operators().contains(compare.operator())) {
            throw new Refusal(ErrorCode.NOT_FILTERABLE, details(compare.path()));
        }
        List<Object> operands = operands(kind, compare);
        return row -> {
            Object value = row.at(compare.path());
            return Comparisons.holds(
                    compare.operator(),
                    value == null ? List.of() : kind.type().compared(value, kind.settings()),
                    operands);
        };
    }

    private List<Object> operands(Kind kind, Filter.Compare compare) {
        try {
            return kind.type().operands(compare.operator(), compare.operand(), kind.settings(), context);
        } catch (InvalidValue e) {
            var details = new HashMap<String, Object>(e.details());
            details.put("field", compare.path());
            throw new Refusal(e.code(), details);
        }
    }

    private static java.util.Map<String, Object> details(String path) {
        return java.util.Map.of("field", path);
    }
}
