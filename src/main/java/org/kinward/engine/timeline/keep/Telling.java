package org.kinward.engine.timeline.keep;

import java.util.ArrayList;
import java.util.List;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/**
 * A type whose records are told of in the timelines of those they point to.
 *
 * @param relations by which they do
 * @param moment when it happened: {@code occurredAt} or {@code startsAt} where the type has that, else when it was written down
 */
record Telling(Model model, List<ModelField> relations, ModelField moment) {

    /** Empty for what belongs to nobody: settings, common reference, links, parts of others. */
    static List<Telling> of(Catalogue catalogue) {
        List<Telling> found = new ArrayList<>();
        for (Model model : catalogue.models()) {
            List<ModelField> relations = model.fields().stream()
                    .filter(field -> tells(catalogue, field))
                    .toList();
            if (isTold(model) && !relations.isEmpty()) {
                ModelField moment = model.find("occurredAt")
                        .or(() -> model.find("startsAt"))
                        .orElseGet(() -> model.field("createdAt"));
                found.add(new Telling(model, relations, moment));
            }
        }
        return found;
    }

    private static boolean isTold(Model model) {
        return model.parent().isEmpty()
                && !model.shape().link()
                && model.shape().custody() == Custody.OWNED;
    }

    private static boolean tells(Catalogue catalogue, ModelField field) {
        return field.stored()
                && !field.system()
                && field.type().reference()
                && field.settings().targets().stream()
                        .anyMatch(target ->
                                catalogue.find(target).filter(Telling::isTold).isPresent());
    }
}
