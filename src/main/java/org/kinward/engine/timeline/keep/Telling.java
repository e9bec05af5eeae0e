package org.kinward.engine.timeline.keep;

import java.util.ArrayList;
import java.util.List;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/**
 * A type whose records are told of in the timelines of those they point to, or that one of their parts points to.
 *
 * @param relations by which they do
 * @param parts whose own relations tell too, such as who takes part in a meeting
 * @param moment when it happened: {@code occurredAt} or {@code startsAt} where the type has that, else when it was written down
 */
record Telling(Model model, List<ModelField> relations, List<Part> parts, ModelField moment) {

    /** @param field of the whole, under which the part's entries stand */
    record Part(ModelField field, Model model, List<ModelField> relations) {}

    /** Empty for what belongs to nobody: settings, common reference, links, parts of others. */
    static List<Telling> of(Catalogue catalogue) {
        List<Telling> found = new ArrayList<>();
        for (Model model : catalogue.models()) {
            List<ModelField> relations = relations(catalogue, model);
            if (isTold(model) && !relations.isEmpty()) {
                ModelField moment = model.find("occurredAt")
                        .or(() -> model.find("startsAt"))
                        .orElseGet(() -> model.field("createdAt"));
                found.add(new Telling(model, relations, parts(catalogue, model), moment));
            }
        }
        return found;
    }

    private static List<ModelField> relations(Catalogue catalogue, Model model) {
        return model.fields().stream().filter(field -> tells(catalogue, field)).toList();
    }

    /** Only of activities: what a deal is made of says nothing about a product. */
    private static List<Part> parts(Catalogue catalogue, Model model) {
        List<Part> parts = new ArrayList<>();
        if (model.shape().traits().contains("activity")) {
            for (ModelField field : model.childFields()) {
                Model part = catalogue.model(field.settings().owned());
                List<ModelField> relations = relations(catalogue, part);
                if (!relations.isEmpty()) {
                    parts.add(new Part(field, part, relations));
                }
            }
        }
        return parts;
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
