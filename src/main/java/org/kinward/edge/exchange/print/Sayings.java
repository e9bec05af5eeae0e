package org.kinward.edge.exchange.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.spoken.Spoken;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What fields are called and what stands in them. */
@Component
final class Sayings {
    private final Spoken spoken;
    private final Messages messages;

    Sayings(Spoken spoken, Messages messages) {
        this.spoken = spoken;
        this.messages = messages;
    }

    /** @param path of the field from the record, such as {@code stage.kind} */
    record Column(String path, Route.End end) {}

    /** Those of a type's list, or the first of its fields. */
    List<Column> columns(Model model, int most) {
        List<String> keys = model.shape().listColumns().isEmpty()
                ? model.shape().sections().values().stream()
                        .flatMap(List::stream)
                        .toList()
                : model.shape().listColumns();
        List<Column> columns = new ArrayList<>();
        for (String key : keys) {
            model.find(key)
                    .filter(field -> field.settings().owned().isEmpty())
                    .ifPresent(field -> columns.add(new Column(key, end(model, field))));
        }
        return columns.subList(0, Math.min(most, columns.size()));
    }

    /**
     * Those of these paths that lead to one value.
     *
     * @throws org.kinward.kernel.error.Refusal {@code unknownField}
     */
    List<Column> columns(Catalogue catalogue, Model model, List<String> paths, int most) {
        List<Column> columns = new ArrayList<>();
        for (String path : paths) {
            Route.End end = Route.to(catalogue, model, path);
            if (end.field().settings().owned().isEmpty()) {
                columns.add(new Column(path, end));
            }
        }
        return columns.subList(0, Math.min(most, columns.size()));
    }

    private static Route.End end(Model model, ModelField field) {
        return new Route.End(new Route(List.of(), model), field);
    }

    String label(Column column, Locale language) {
        return label(column.end().model(), column.end().field(), language);
    }

    String label(Model model, ModelField field, Locale language) {
        return messages.find(language, model.key() + "." + field.key())
                .orElseGet(() -> messages.text(language, "field." + field.key()));
    }

    String value(Column column, JsonNode record, Locale language) {
        return spoken.whole(column.end(), record.path(column.path()), language);
    }

    String value(Model model, ModelField field, JsonNode record, Locale language) {
        return spoken.whole(end(model, field), record.path(field.key()), language);
    }
}
