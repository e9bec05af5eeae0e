package org.kinward.edge.exchange.run.unknown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.find.Directory;
import org.kinward.edge.exchange.guess.Countries;
import org.kinward.edge.exchange.guess.Nearest;
import org.kinward.edge.exchange.plan.Landing;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.Reference;
import org.kinward.edge.exchange.sql.StagedRows;
import org.kinward.edge.exchange.sql.StagedRows.ValueCount;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.Elements;
import org.kinward.kernel.text.Fold;

/** Goes over the different texts of each column that must name something known, whatever the number of rows. */
public final class UnknownValues {

    private static final int MOST = 5_000;
    private static final int MOST_NAMES = 20_000;

    private final UUID id;
    private final ReadyPlan plan;
    private final StagedRows rows;
    private final Directory directory;

    public UnknownValues(UUID id, ReadyPlan plan, StagedRows rows, Directory directory) {
        this.id = id;
        this.plan = plan;
        this.rows = rows;
        this.directory = directory;
    }

    /** By the index of the column; columns without any are missing. */
    public Map<String, List<UnknownValue>> find() {
        var unknown = new LinkedHashMap<String, List<UnknownValue>>();
        for (var landing : plan.landings()) {
            var found = of(landing);
            if (!found.isEmpty()) {
                unknown.put(Integer.toString(landing.index()), found);
            }
        }
        return unknown;
    }

    private List<UnknownValue> of(Landing landing) {
        var reference = landing.reference();
        var options = landing.options();
        if (reference != null) {
            return references(landing, reference);
        }
        if (options != null && landing.to().form() == CsvForm.OPTIONS) {
            return unknown(
                    landing,
                    text -> Elements.split(text).stream().allMatch(one -> options.exactly(one) != null),
                    options::of);
        }
        if (options != null) {
            return unknown(landing, text -> options.exactly(text) != null, options::of);
        }
        if (landing.to().form() == CsvForm.COUNTRY) {
            return unknown(landing, text -> Countries.code(text) != null, Countries::nearest);
        }
        return List.of();
    }

    private List<UnknownValue> references(Landing landing, Reference reference) {
        var counts = rows.values(id, landing.index(), MOST);
        var texts = counts.stream()
                .map(count -> landing.column().meant(count.value()))
                .filter(text -> !text.isEmpty())
                .toList();
        var known = new HashSet<String>();
        for (var object : reference.objects()) {
            known.addAll(directory
                    .find(object, reference.by(object), texts, List.of())
                    .keySet());
        }
        var own = reference.itself() ? own(reference) : List.<String>of();
        own.forEach(name -> known.add(Fold.of(name)));
        var missing = counts.stream()
                .filter(count -> !known.contains(Fold.of(landing.column().meant(count.value()))))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        var names = new ArrayList<>(own);
        reference.objects().forEach(object -> names.addAll(directory.names(object, reference.by(object), MOST_NAMES)));
        var nearest = new Nearest(names);
        return missing.stream()
                .map(count -> unknown(landing, count, nearest::of))
                .toList();
    }

    /** What the rows of this very file will be called. */
    private List<String> own(Reference reference) {
        return plan.landings().stream()
                .filter(landing ->
                        landing.to().path().equals(reference.by(plan.model().key())))
                .flatMap(landing -> rows.values(id, landing.index(), 200_000).stream()
                        .map(count -> landing.column().meant(count.value())))
                .toList();
    }

    /** The folded names under which records of this file may be found. */
    public Set<String> ownNames(Reference reference) {
        var names = new HashSet<String>();
        own(reference).forEach(name -> names.add(Fold.of(name)));
        return names;
    }

    private List<UnknownValue> unknown(
            Landing landing, Predicate<String> known, Function<String, @Nullable String> suggest) {
        return rows.values(id, landing.index(), MOST).stream()
                .filter(count -> {
                    var text = landing.column().meant(count.value());
                    return !text.isEmpty() && !known.test(text);
                })
                .map(count -> unknown(landing, count, suggest))
                .toList();
    }

    private static UnknownValue unknown(Landing landing, ValueCount count, Function<String, @Nullable String> suggest) {
        return new UnknownValue(
                count.value(), count.rows(), suggest.apply(landing.column().meant(count.value())));
    }
}
