package org.kinward.edge.timetable.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kinward.edge.timetable.Reader;
import org.kinward.edge.timetable.paper.Paper;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.Courier;
import org.kinward.engine.identity.invitation.OwnAddress;
import org.kinward.engine.record.Queries;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A report or a dashboard as a mail; none to whoever may not see it. */
@Component
final class ReportLetter {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SHOWN = 50;
    private static final int LARGEST_FILE = 1 << 20;

    private final Queries queries;
    private final Answers answers;
    private final Messages messages;
    private final OwnAddress address;

    ReportLetter(Queries queries, Answers answers, Messages messages, OwnAddress address) {
        this.queries = queries;
        this.answers = answers;
        this.messages = messages;
        this.address = address;
    }

    /** A report in the mail, and the period it is asked of. */
    private record Part(String name, JsonNode report, JsonNode span) {}

    /** What the mail is made of while it is. */
    private record Draft(Reader reader, Paper paper, List<Courier.Enclosure> files) {}

    Optional<Courier.Message> of(Reader reader, UUID schedule, LocalDate day) {
        JsonNode sent = one(Actor.system(Origin.SYSTEM), "reportSchedule", schedule);
        JsonNode about = sent.path("about");
        if (!about.path("id").isString()) {
            return Optional.empty();
        }
        String object = about.path("object").asString();
        JsonNode record =
                one(reader.eyes(), object, UUID.fromString(about.path("id").asString()));
        List<Part> parts = object.equals("dashboard") ? tiles(reader, record) : itself(reader, record);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var draft = new Draft(reader, new Paper(address.known().orElse("")), new ArrayList<>());
        if (object.equals("dashboard")) {
            draft.paper().heading(new Paper.Link(name(reader, record), path(object, record)));
        }
        parts.forEach(part -> add(draft, part));
        String by = sent.path("owner").path("title").asString(said(reader, "notice.somebody", Map.of()));
        draft.paper().link(new Paper.Link(said(reader, "reportLetter.end", Map.of("who", by)), path(object, record)));
        String when = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.written())
                .format(day);
        String subject = said(reader, "reportLetter.subject", Map.of("name", name(reader, record), "day", when));
        return Optional.of(new Courier.Message(
                reader.email(),
                reader.name(),
                subject,
                draft.paper().plain(),
                draft.paper().page(),
                draft.files()));
    }

    private static List<Part> itself(Reader reader, JsonNode report) {
        return report.isMissingNode()
                ? List.of()
                : List.of(new Part(name(reader, report), report, JsonNodeFactory.instance.nullNode()));
    }

    /** Those of a dashboard's reports that its reader may see, in their places. */
    private List<Part> tiles(Reader reader, JsonNode dashboard) {
        Map<String, JsonNode> reports = new HashMap<>();
        List<UUID> ids = dashboard
                .path("tiles")
                .valueStream()
                .map(tile -> tile.path("report").path("id"))
                .filter(JsonNode::isString)
                .map(id -> UUID.fromString(id.asString()))
                .toList();
        JSON.readTree(queries.several(reader.eyes(), "report", ids))
                .forEach(one -> reports.put(one.path("id").asString(), one));
        List<Part> parts = new ArrayList<>();
        for (JsonNode tile : dashboard.path("tiles")) {
            JsonNode report = reports.get(tile.path("report").path("id").asString(""));
            if (report != null) {
                String heading = tile.path("heading").asString("");
                parts.add(
                        new Part(heading.isEmpty() ? name(reader, report) : heading, report, dashboard.path("period")));
            }
        }
        return parts;
    }

    /** One whose question does not hold for this reader says so and keeps no other out. */
    private void add(Draft draft, Part part) {
        draft.paper().heading(new Paper.Link(part.name(), path("report", part.report())));
        Answer answer;
        try {
            answer = answers.of(
                    draft.reader(),
                    Question.of(
                            part.report().path("objectType").asString(),
                            part.report().path("definition"),
                            part.span()));
        } catch (Refusal refused) {
            draft.paper().paragraph(said(draft.reader(), "reportLetter.cannot", Map.of()));
            return;
        }
        if (answer.rows().isEmpty()) {
            draft.paper().paragraph(said(draft.reader(), "reportLetter.nothing", Map.of()));
            return;
        }
        List<List<String>> shown =
                answer.rows().subList(0, Math.min(SHOWN, answer.rows().size()));
        draft.paper().table(answer.heads(), shown, answer.figures());
        if (shown.size() < answer.rows().size()) {
            draft.paper()
                    .paragraph(said(
                            draft.reader(),
                            "reportLetter.more",
                            Map.of("count", answer.rows().size() - shown.size())));
        }
        byte[] csv = Csv.of(answer.heads(), answer.plain());
        if (csv.length <= LARGEST_FILE) {
            draft.files().add(new Courier.Enclosure(fileName(part.name()), "text/csv; charset=utf-8", csv));
        }
    }

    private static String fileName(String name) {
        String bare = name.replaceAll("[\\s\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        return (bare.isEmpty() ? "report" : bare) + ".csv";
    }

    private static String path(String object, JsonNode record) {
        return "/reports/" + object + "/" + record.path("id").asString();
    }

    /** In the reader's language while it is called as it came; whoever renamed it speaks for all. */
    private static String name(Reader reader, JsonNode record) {
        String name = record.path("name").asString("");
        JsonNode names = record.path("names");
        boolean asItCame = names.valueStream().anyMatch(one -> one.asString("").equals(name));
        return asItCame ? names.path(reader.locale().toLanguageTag()).asString(name) : name;
    }

    private JsonNode one(Actor actor, String object, UUID id) {
        return queries.one(actor, object, id)
                .map(JSON::readTree)
                .filter(one ->
                        one.path("deletedAt").isNull() || one.path("deletedAt").isMissingNode())
                .orElseGet(() -> JSON.missingNode());
    }

    private String said(Reader reader, String key, Map<String, ?> arguments) {
        return messages.text(reader.locale(), key, arguments);
    }
}
