package org.kinward.engine.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.derivation.Derivation;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.field.formula.Formula;

/**
 * A computed field, read and checked.
 *
 * @param formula null for a roll-up
 * @param paths where the inputs of the formula are
 * @param needs everything it is computed from
 * @param remote whether a change to another record can change it
 */
public record Derived(
        FieldKey key,
        ModelField field,
        Derivation derivation,
        @Nullable Formula formula,
        Map<String, Route.End> paths,
        List<Need> needs,
        boolean remote) {
    /**
     * A field that is needed, and the way from a record that has it to the one that needs it.
     *
     * @param way no step where both are the same record
     */
    public record Need(FieldKey field, List<Step> way) {
        public Need {
            way = List.copyOf(way);
        }

        public boolean sameRecord() {
            return way.isEmpty();
        }
    }

    /** From records to others, by a column that holds an id. */
    public sealed interface Step {
        /** Type whose table has the column. */
        String object();

        String column();

        /** To the records of the type that point to one of these. */
        record Back(String object, String column) implements Step {}

        /** To the records that these, of the type, point to. */
        record Along(String object, String column) implements Step {}
    }

    public Derived {
        needs = List.copyOf(needs);
        paths = Map.copyOf(paths);
    }

    Derived remotely() {
        return new Derived(key, field, derivation, formula, paths, needs, true);
    }

    public Set<FieldKey> inputs() {
        return needs.stream().map(Need::field).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
