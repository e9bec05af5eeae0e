package org.kinward.edge.exchange.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kinward.edge.exchange.paper.Paper;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.ExportQuery;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as PDF files. */
@Component
public final class Prints {
    /** A list goes on for so many records, and says when there are more. */
    private static final int MOST = 1_000;

    private static final int MOST_COLUMNS = 12;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Queries queries;
    private final Sayings sayings;
    private final Messages messages;
    private final Letterhead letterhead;

    Prints(Queries queries, Sayings sayings, Messages messages, Letterhead letterhead) {
        this.queries = queries;
        this.sayings = sayings;
        this.messages = messages;
        this.letterhead = letterhead;
    }

    /** One record: its fields section by section, then what it is made of. */
    public void record(Actor actor, String object, UUID id, OutputStream out) throws IOException {
        JsonNode record = queries.one(actor, object, id)
                .map(JSON::readTree)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", object, "id", id.toString())));
        Catalogue catalogue = queries.catalogue(actor);
        Model model = catalogue.model(object);
        Locale language = actor.language();
        try (var paper = letterhead.paper(false)) {
            String title = sayings.value(model, model.title(), record, language);
            paper.title(title, messages.text(language, model.key() + ".label"));
            for (Map.Entry<String, List<String>> section :
                    model.shape().sections().entrySet()) {
                section(paper, model, section, record, language);
            }
            for (var children : model.childFields()) {
                children(
                        paper,
                        catalogue.model(children.settings().owned()),
                        record.path(children.key()),
                        sayings.label(model, children, language),
                        language);
            }
            letterhead.save(paper, title, language, out);
        }
    }

    private void section(
            Paper paper, Model model, Map.Entry<String, List<String>> section, JsonNode record, Locale language)
            throws IOException {
        boolean headed = false;
        for (String key : section.getValue()) {
            var field = model.find(key).orElse(null);
            String value =
                    field == null || field.equals(model.title()) ? "" : sayings.value(model, field, record, language);
            if (field != null && !value.isBlank()) {
                if (!headed && !section.getKey().equals("main")) {
                    paper.heading(messages.text(language, "section." + section.getKey()));
                }
                headed = true;
                paper.fact(sayings.label(model, field, language), value);
            }
        }
    }

    private void children(Paper paper, Model child, JsonNode rows, String label, Locale language) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        paper.heading(label);
        paper.table(table(
                child, sayings.columns(child, MOST_COLUMNS), rows.valueStream().toList(), language));
    }

    private Paper.Table table(Model model, List<Sayings.Column> columns, List<JsonNode> records, Locale language) {
        List<String> head =
                columns.stream().map(column -> sayings.label(column, language)).toList();
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode record : records) {
            rows.add(columns.stream()
                    .map(column -> sayings.value(column, record, language))
                    .toList());
        }
        return new Paper.Table(head, rows);
    }

    /**
     * A list: the columns and records asked for, as an export has them.
     *
     * @param query whose fields are the columns; none for those of the type's list
     */
    public void list(Actor actor, ExportQuery query, OutputStream out) throws IOException {
        Catalogue catalogue = queries.catalogue(actor);
        Model model = catalogue.model(query.object());
        List<Sayings.Column> columns = query.fields().isEmpty()
                ? sayings.columns(model, MOST_COLUMNS)
                : sayings.columns(catalogue, model, query.fields(), MOST_COLUMNS);
        List<JsonNode> records = records(actor, query, columns);
        boolean more = records.size() > MOST;
        List<JsonNode> shown = more ? records.subList(0, MOST) : records;
        Locale language = actor.language();
        try (var paper = letterhead.paper(true)) {
            String title = messages.text(language, model.key() + ".plural");
            String count = messages.text(language, more ? "print.first" : "print.count", Map.of("count", shown.size()));
            paper.title(title, count);
            paper.table(table(model, columns, shown, language));
            letterhead.save(paper, title, language, out);
        }
    }

    private List<JsonNode> records(Actor actor, ExportQuery query, List<Sayings.Column> columns) {
        var asked = new ExportQuery(
                query.object(), columns.stream().map(Sayings.Column::path).toList(), query.filter(), query.sort());
        List<JsonNode> records = new ArrayList<>();
        try {
            queries.export(actor, asked, record -> {
                records.add(JSON.readTree(record));
                if (records.size() > MOST) {
                    throw new Enough();
                }
            });
        } catch (Enough enough) {
            return records;
        }
        return records;
    }

    /** Ends an export of which no more is wanted. */
    private static final class Enough extends RuntimeException {
        Enough() {
            super("enough", null, false, false);
        }
    }
}
