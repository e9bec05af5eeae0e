package org.kinward.edge.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.guess.Subjects;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.Elements;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands records out as a file that can be brought in again: one column a field, or one for each of its parts, under the
 * names by which a plan knows them. Read page by page through the guard, so that any number of records needs little memory.
 */
@Component
public final class Exports {

    /** Spreadsheets take a file for UTF-8 only when it says so. */
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final Catalogues catalogues;
    private final Queries queries;

    Exports(Catalogues catalogues, Queries queries) {
        this.catalogues = catalogues;
        this.queries = queries;
    }

    /** @param part of the field's value; null for the whole */
    private record Column(String field, @Nullable String part) {
        String name() {
            return part == null ? field : field + "." + part;
        }
    }

    /** @param query whose fields are the columns; none for all that can be brought in again */
    public void write(Actor actor, PageQuery query, OutputStream out) throws IOException {
        var columns = columns(catalogues.current().model(query.object()), query.fields());
        var fields = new LinkedHashSet<String>();
        columns.forEach(column -> fields.add(column.field()));
        // The first page is read before anything is written: a refusal is answered as one.
        var page = page(actor, query, List.copyOf(fields), null);
        out.write(MARK);
        try (var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (var more = true; more; ) {
                for (var record : page.path("items")) {
                    csv.writeRecord(
                            columns.stream().map(column -> cell(record, column)).toList());
                }
                var next = page.path("next");
                more = next.isString();
                page = more ? page(actor, query, List.copyOf(fields), next.asString()) : page;
            }
        }
    }

    private JsonNode page(Actor actor, PageQuery query, List<String> fields, @Nullable String cursor) {
        var next = new PageQuery(
                query.object(), fields, query.filter(), query.sort(), query.limit(), cursor, false, false);
        return JsonMapper.shared().readTree(queries.page(actor, next));
    }

    private static List<Column> columns(Model model, List<String> wanted) {
        var columns = new ArrayList<Column>();
        for (var field : model.fields()) {
            if (wanted.isEmpty()
                    && field.stored()
                    && Subjects.writable(field)
                    && field.type().csv() != CsvForm.NONE) {
                columns.addAll(columns(field));
            }
        }
        for (var path : wanted) {
            var field = model.find(path).filter(ModelField::stored);
            columns.addAll(field.map(Exports::columns).orElseGet(() -> List.of(new Column(path, null))));
        }
        return columns;
    }

    /** A sum of money is its amount, with the currency beside it; other values of parts are their parts. */
    private static List<Column> columns(ModelField field) {
        var parts = field.type().parts().keySet().stream().sorted().toList();
        if (parts.isEmpty()) {
            return List.of(new Column(field.key(), null));
        }
        if (parts.contains("amount")) {
            return List.of(new Column(field.key(), null), new Column(field.key(), "currency"));
        }
        return parts.stream().map(part -> new Column(field.key(), part)).toList();
    }

    private static String cell(JsonNode record, Column column) {
        var value = record.path(column.field());
        var part = column.part();
        if (part != null) {
            return value.path(part).asString("");
        }
        if (value.isArray()) {
            return Elements.cell(value.valueStream()
                    .map(entry -> (entry.isObject() ? entry.path("value") : entry).asString(""))
                    .toList());
        }
        if (value.isObject()) {
            for (var shown : List.of("amount", "title", "display", "id")) {
                if (value.path(shown).isValueNode() && !value.path(shown).isNull()) {
                    return value.path(shown).asString("");
                }
            }
        }
        return value.asString("");
    }
}
