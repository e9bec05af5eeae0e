package org.kinward.engine.record.derived;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Derived;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.formula.Formula;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.query.memory.Matching;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Snapshot;

/**
 * Computes what a record's own values, its children's, and those of the records it points to make. What takes more to
 * compute keeps its value here and is computed from the feed.
 */
public final class DeriveDrafts {
    private final Map<UUID, Snapshot> followed;
    private final Catalogue catalogue;
    private final FieldContext context;

    /**
     * @param followed records that relations point to, as they will be
     */
    public DeriveDrafts(Catalogue catalogue, Map<UUID, Snapshot> followed, FieldContext context) {
        this.catalogue = catalogue;
        this.followed = followed;
        this.context = context;
    }

    /** A record and what can be read from it: of a child, its owner too. */
    private record Place(Draft draft, @Nullable Draft owner) {}

    /** Thrown where a value cannot be had within the batch. */
    private static final class OutOfReach extends Exception {
        OutOfReach() {
            super(null, null, false, false);
        }
    }

    /** The draft with its children. */
    public void compute(Draft draft) {
        for (Derived derived : catalogue.derivations().within(draft.model())) {
            if (derived.key().object().equals(draft.model().key())) {
                compute(new Place(draft, null), derived);
            } else {
                children(draft, derived.key().object()).forEach(child -> compute(new Place(child, draft), derived));
            }
        }
    }

    private static List<Draft> children(Draft draft, String object) {
        return draft.model()
                .childrenOf(object)
                .map(field -> draft.allChildren(field.key()).stream()
                        .filter(child -> !child.removed())
                        .toList())
                .orElse(List.of());
    }

    private void compute(Place place, Derived derived) {
        Formula formula = derived.formula();
        if (formula != null) {
            byFormula(place, derived, formula);
        } else if (derived.derivation() instanceof RollUp rollUp) {
            rollUp(place, derived, rollUp);
        }
    }

    private void byFormula(Place place, Derived derived, Formula formula) {
        var values = new java.util.HashMap<String, @Nullable Object>();
        try {
            for (var path : derived.paths().entrySet()) {
                values.put(path.getKey(), value(place, path.getValue()));
            }
        } catch (OutOfReach e) {
            return;
        }
        Object computed = formula.compute(values::get);
        if (!same(place.draft().value(derived.field()), computed)) {
            place.draft().value(derived.field(), computed);
        }
    }

    private static boolean same(@Nullable Object was, @Nullable Object becomes) {
        return was == null || becomes == null ? was == becomes : was.equals(becomes);
    }

    private @Nullable Object value(Place place, Route.End end) throws OutOfReach {
        List<Route.Hop> hops = end.route().hops();
        if (hops.isEmpty()) {
            return place.draft().value(end.field());
        }
        ModelField relation = hops.getFirst().relation();
        if (hops.size() > 1) {
            throw new OutOfReach();
        }
        if (relation == null) {
            return place.owner() == null ? null : place.owner().value(end.field());
        }
        if (!(place.draft().value(relation) instanceof Ref ref)) {
            return null;
        }
        UUID to = ref.id();
        Snapshot target = Optional.ofNullable(followed.get(to)).orElseThrow(OutOfReach::new);
        return target.at(end.field().ordinal());
    }

    private void rollUp(Place place, Derived derived, RollUp rollUp) {
        Draft draft = place.draft();
        ModelField field = derived.field();
        if (rollUp.ofChildren() && near(derived)) {
            Object computed = gathered(draft, rollUp).of(rollUp.function(), field, context.baseCurrency());
            if (!same(draft.value(field), computed)) {
                draft.value(field, computed);
            }
        } else if (draft.isNew() && rollUp.function() == RollUp.Function.COUNT) {
            draft.value(field, 0L);
        }
    }

    /** Whether its filter asks nothing of what the children point to. */
    private static boolean near(Derived derived) {
        return derived.needs().stream().allMatch(need -> need.way().size() == 1);
    }

    private Gathered gathered(Draft draft, RollUp rollUp) {
        Model of = catalogue.model(rollUp.of());
        Predicate<Matching.Row> chosen = Matching.of(catalogue, of, rollUp.filter(), context);
        var gathered = new Gathered();
        for (Draft child : children(draft, rollUp.of())) {
            if (chosen.test(path -> child.value(of.field(path)))) {
                gathered.add(rollUp.field().isEmpty() ? null : child.value(of.field(rollUp.field())));
            }
        }
        return gathered;
    }
}
