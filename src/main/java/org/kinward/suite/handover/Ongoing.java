package org.kinward.suite.handover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/** Who is to do a thing goes over with it while it is still to be done; who did it stays. */
final class Ongoing {
    private static final Set<String> STATES = Set.of("status", "state");

    private Ongoing() {}

    /** Types whose records are looked after by somebody, and go from hand to hand. */
    static boolean goes(Model model) {
        return model.shape().custody() == Custody.OWNED
                && model.parent().isEmpty()
                && !model.key().equals(Handover.KEY);
    }

    /** Fields that say who is to do it, beside its owner. */
    static List<ModelField> doers(Model model) {
        return model.fields().stream()
                .filter(field ->
                        field.stored() && field.type().key().equals("user") && !field.system() && !field.readOnly())
                .toList();
    }

    /** As a further condition: where a type knows states, that it is still in the one it begins in. */
    static String condition(Model model) {
        Optional<ModelField> state = model.fields().stream()
                .filter(field -> STATES.contains(field.key()) && field.initial() != null)
                .findFirst();
        return state.map(field -> " and \"" + field.column() + "\" = '" + field.initial() + "'")
                .orElse("");
    }
}
