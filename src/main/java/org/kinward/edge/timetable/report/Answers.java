package org.kinward.edge.timetable.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinward.edge.timetable.Reader;
import org.kinward.edge.timetable.report.Figures.Seen;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.GroupsQuery.Measure;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks what a report asks, with a reader's own rights, and says the answer in their language. */
@Component
final class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Queries queries;
    private final Figures figures;
    private final GroupNames names;
    private final Messages messages;

    Answers(Queries queries, Figures figures, GroupNames names, Messages messages) {
        this.queries = queries;
        this.figures = figures;
        this.names = names;
        this.messages = messages;
    }

    /** @throws org.kinward.kernel.error.Refusal for what is not there, or not for them */
    Answer of(Reader reader, Question question) {
        JsonNode groups = JSON.readTree(queries.groups(reader.eyes(), question.query()));
        Catalogue catalogue = queries.catalogue(reader.eyes());
        var seen = new Seen(catalogue, catalogue.model(question.query().object()), reader.locale());
        boolean compared = groups.path("total").has("before");
        var rows = new Rows(seen, question, compared, new ArrayList<>(), new ArrayList<>());
        for (JsonNode group : groups.path("groups")) {
            row(rows, called(seen, question, group), group);
        }
        for (String rest : List.of("others", "total")) {
            boolean worth = groups.path(rest).isObject()
                    && !groups.path("groups").isEmpty()
                    && !question.query().by().isEmpty();
            if (worth) {
                row(rows, called(question, messages.text(seen.locale(), "figure." + rest)), groups.path(rest));
            }
        }
        return new Answer(
                heads(seen, question, compared),
                rows.said(),
                rows.plain(),
                question.query().by().size());
    }

    private record Rows(
            Seen seen, Question question, boolean compared, List<List<String>> said, List<List<String>> plain) {}

    private List<String> heads(Seen seen, Question question, boolean compared) {
        List<String> heads = new ArrayList<>();
        question.query().by().forEach(one -> heads.add(names.label(seen, one)));
        List<String> figure = question.shown().stream()
                .map(one -> figures.label(seen, one, question.labels()))
                .toList();
        heads.addAll(figure);
        if (compared) {
            figure.forEach(one -> heads.add(messages.text(seen.locale(), "figure.before", Map.of("figure", one))));
        }
        return heads;
    }

    private List<String> called(Seen seen, Question question, JsonNode group) {
        List<String> called = new ArrayList<>();
        for (int i = 0; i < question.query().by().size(); i++) {
            called.add(names.name(
                    seen, question.query().by().get(i), group.path("by").path(i)));
        }
        return called;
    }

    private static List<String> called(Question question, String whole) {
        List<String> called = new ArrayList<>();
        for (int i = 0; i < question.query().by().size(); i++) {
            called.add(i == 0 ? whole : "");
        }
        return called;
    }

    private void row(Rows rows, List<String> called, JsonNode of) {
        List<String> said = new ArrayList<>(called);
        List<String> plain = new ArrayList<>(called);
        for (String period : rows.compared() ? List.of("measures", "before") : List.of("measures")) {
            for (Measure measure : rows.question().shown()) {
                JsonNode value = of.path(period).path(measure.key());
                said.add(figures.text(rows.seen(), measure, value));
                plain.add(value.isNull() || value.isMissingNode() ? "" : value.asString(value.toString()));
            }
        }
        rows.said().add(said);
        rows.plain().add(plain);
    }
}
