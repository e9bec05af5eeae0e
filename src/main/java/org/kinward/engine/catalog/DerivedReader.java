package org.kinward.engine.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Derived.Need;
import org.kinward.engine.catalog.Derived.Step;
import org.kinward.engine.catalog.derivation.ByFormula;
import org.kinward.engine.catalog.derivation.Derivation;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.catalog.derivation.Kept;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.formula.Formula;
import org.kinward.engine.field.formula.FormulaReader;
import org.kinward.engine.field.formula.Kind;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import tools.jackson.databind.JsonNode;

/** Reads one computed field: checks it against the types it speaks of, and finds all it is computed from. */
final class DerivedReader {
    /** What a computed field may keep. */
    private static final Set<FieldType<?>> KEPT = Set.of(
            FieldTypes.TEXT,
            FieldTypes.LONG_TEXT,
            FieldTypes.INTEGER,
            FieldTypes.DECIMAL,
            FieldTypes.PERCENT,
            FieldTypes.MONEY,
            FieldTypes.BOOLEAN,
            FieldTypes.DATE,
            FieldTypes.INSTANT);

    private static final Set<Kind> SUMMED = Set.of(Kind.WHOLE, Kind.DECIMAL, Kind.MONEY);
    private static final Set<Kind> ORDERED = Set.of(Kind.WHOLE, Kind.DECIMAL, Kind.MONEY, Kind.DATE, Kind.INSTANT);

    private static final Set<String> WHEN_OR_WHO = Set.of("relative", "span", "me", "behalf");

    private final Catalogue catalogue;
    private final Model model;
    private final ModelField field;
    private final FieldKey key;
    private final List<Need> needs = new ArrayList<>();
    private final Map<String, Route.End> paths = new LinkedHashMap<>();

    DerivedReader(Catalogue catalogue, Model model, ModelField field) {
        this.catalogue = catalogue;
        this.model = model;
        this.field = field;
        this.key = new FieldKey(model.key(), field.key());
    }

    Derived read() {
        Derivation derivation = java.util.Objects.requireNonNull(field.derivation());
        if (!KEPT.contains(field.type())) {
            throw new Refusal(
                    ErrorCode.FORMULA_OF_WRONG_TYPE,
                    Map.of("field", key.toString(), "type", field.type().key()));
        }
        if (field.traits().required() || field.traits().unique()) {
            throw misfits("a computed field is neither required nor unique");
        }
        Formula formula = switch (derivation) {
            case ByFormula by -> formula(by);
            case RollUp rollUp -> {
                rollUp(rollUp);
                yield null;
            }
            case Kept kept -> throw misfits("what a module keeps is not read here");
        };
        boolean remote = needs.stream().anyMatch(need -> reachesOut(need, derivation));
        return new Derived(key, field, derivation, formula, paths, needs, remote);
    }

    /** Owned children change with their owner alone. */
    private static boolean reachesOut(Need need, Derivation derivation) {
        return switch (derivation) {
            case ByFormula by -> !need.sameRecord();
            case RollUp rollUp -> !rollUp.ofChildren() || need.way().size() > 1;
            case Kept kept -> true;
        };
    }

    // ---- formulas ----------------------------------------------------------------------------------------------

    private Formula formula(ByFormula by) {
        Formula formula =
                new FormulaReader(key.toString(), this::type).read(by.expression(), field.type(), field.settings());
        formula.inputs().forEach(path -> {
            paths.put(path, Route.to(catalogue, model, path));
            need(model, path, List.of());
        });
        return formula;
    }

    private Optional<FieldType<?>> type(String path) {
        try {
            return Optional.of(Route.to(catalogue, model, path).field().type());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** The field at the end, and every relation on the way to it, each with the way back. */
    private void need(Model from, String path, List<Step> home) {
        Route.End end = Route.to(catalogue, from, path);
        List<Step> way = home;
        for (Route.Hop hop : end.route().hops()) {
            ModelField relation = hop.relation();
            if (relation != null) {
                needs.add(new Need(new FieldKey(hop.from(), relation.key()), way));
            }
            way = before(new Step.Back(hop.from(), hop.column()), way);
        }
        needs.add(new Need(new FieldKey(end.model().key(), end.field().key()), way));
    }

    private static List<Step> before(Step first, List<Step> rest) {
        List<Step> way = new ArrayList<>();
        way.add(first);
        way.addAll(rest);
        return way;
    }

    // ---- roll-ups ----------------------------------------------------------------------------------------------

    private void rollUp(RollUp rollUp) {
        Model of = catalogue.find(rollUp.of()).orElseThrow(() -> misfits("there is no type " + rollUp.of()));
        List<Step> home = List.of(home(rollUp, of));
        if (of.parent().isEmpty()) {
            needs.add(new Need(new FieldKey(of.key(), "deletedAt"), home));
            needs.add(new Need(new FieldKey(of.key(), rollUp.by()), home));
        }
        if (!rollUp.field().isEmpty()) {
            ModelField summed =
                    of.find(rollUp.field()).orElseThrow(() -> misfits(of.key() + " has no field " + rollUp.field()));
            requireFits(rollUp, summed);
            needs.add(new Need(new FieldKey(of.key(), summed.key()), home));
        } else if (field.type() != FieldTypes.INTEGER) {
            throw misfits("a count is an integer");
        }
        filter(of, rollUp.filter(), home);
    }

    private Step home(RollUp rollUp, Model of) {
        if (rollUp.ofChildren()) {
            if (!of.parent().filter(model.key()::equals).isPresent()) {
                throw misfits(of.key() + " is not owned by " + model.key());
            }
            return new Step.Along(of.key(), Names.PARENT);
        }
        ModelField by = of.find(rollUp.by())
                .filter(relation -> relation.settings().targets().contains(model.key()))
                .orElseThrow(() -> misfits(of.key() + " has no relation " + rollUp.by() + " to " + model.key()));
        if (of.parent().isPresent()) {
            throw misfits(of.key() + " is owned, and only its owner rolls it up");
        }
        return new Step.Along(of.key(), by.column());
    }

    private void requireFits(RollUp rollUp, ModelField summed) {
        Kind from = Kind.of(summed.type()).orElse(null);
        Kind kept = Kind.of(field.type()).orElse(null);
        boolean fits = from != null && kept != null && fits(rollUp.function(), from, kept);
        if (!fits) {
            throw misfits("the " + rollUp.function().wire() + " of "
                    + summed.type().key() + " is no " + field.type().key());
        }
    }

    private static boolean fits(RollUp.Function function, Kind from, Kind kept) {
        return switch (function) {
            case COUNT -> kept == Kind.WHOLE;
            case SUM -> SUMMED.contains(from) && (from == kept || from == Kind.WHOLE && kept == Kind.DECIMAL);
            case AVG -> SUMMED.contains(from) && kept == (from == Kind.MONEY ? Kind.MONEY : Kind.DECIMAL);
            case MIN, MAX -> ORDERED.contains(from) && from == kept;
        };
    }

    private void filter(Model of, Filter filter, List<Step> home) {
        switch (filter) {
            case Filter.And and -> and.parts().forEach(part -> filter(of, part, home));
            case Filter.Or or -> or.parts().forEach(part -> filter(of, part, home));
            case Filter.Not not -> filter(of, not.part(), home);
            case Filter.Many many -> throw misfits("its filter counts other records; roll them up first");
            case Filter.Compare compare -> {
                requireLasting(compare.operand());
                ModelField compared = Route.to(catalogue, of, compare.path()).field();
                if (!compared.type().operators().contains(compare.operator())) {
                    throw misfits(compare.path() + " cannot be compared by "
                            + compare.operator().wire());
                }
                need(of, compare.path(), home);
            }
        }
    }

    /** What is kept must not depend on who asks, or when. */
    private void requireLasting(@Nullable JsonNode operand) {
        if (operand != null && WHEN_OR_WHO.stream().anyMatch(word -> operand.findValue(word) != null)) {
            throw misfits("its filter depends on who asks or when");
        }
    }

    private Refusal misfits(String reason) {
        return new Refusal(ErrorCode.ROLL_UP_MISFITS, Map.of("field", key.toString(), "reason", reason));
    }
}
