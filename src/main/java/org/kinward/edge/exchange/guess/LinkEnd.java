package org.kinward.edge.exchange.guess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.CsvForm;

/**
 * A link a row may bring beside its record: the job of a contact at the account that the row names.
 *
 * @param model the link type
 * @param back its relation to the record of the row
 */
public record LinkEnd(Model model, ModelField back) {

    /** Links in which records of the type can only stand at one end: who knows whom has two, and a row does not say which. */
    public static List<LinkEnd> of(Catalogue catalogue, Model model) {
        return catalogue.models().stream()
                .filter(link -> link.shape().link())
                .flatMap(link -> of(link, model).stream())
                .toList();
    }

    public static Optional<LinkEnd> of(Catalogue catalogue, Model model, String link) {
        return catalogue.find(link).filter(type -> type.shape().link()).flatMap(type -> of(type, model));
    }

    private static Optional<LinkEnd> of(Model link, Model model) {
        var back = relations(link)
                .filter(field -> field.settings().targets().contains(model.key()))
                .toList();
        return back.size() == 1 ? Optional.of(new LinkEnd(link, back.getFirst())) : Optional.empty();
    }

    /** What else it is between: without all of that there is no link. */
    public List<ModelField> others() {
        return relations(model)
                .filter(field -> field.required() && !field.equals(back))
                .toList();
    }

    private static Stream<ModelField> relations(Model link) {
        return link.fields().stream()
                .filter(field -> !field.system() && field.type().csv() == CsvForm.REFERENCE);
    }
}
