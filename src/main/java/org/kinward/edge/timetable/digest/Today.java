package org.kinward.edge.timetable.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kinward.edge.timetable.Reader;
import org.kinward.edge.timetable.paper.Paper;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.platform.language.Messages;
import org.kinward.suite.activity.agenda.Agenda;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What somebody has on a day: their appointments in the order of the clock, then tasks and promises due. */
@Component
final class Today {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 30;
    private static final String APPOINTMENT = "appointment";
    private static final List<String> APPOINTMENT_FIELDS =
            List.of("subject", "about", "startsAt", "endsAt", "allDay", "recurrence", "status", "participants");
    private static final String DUE = "due";

    private final Access access;
    private final Queries queries;
    private final Agenda agenda;
    private final Messages messages;

    Today(Access access, Queries queries, Agenda agenda, Messages messages) {
        this.access = access;
        this.queries = queries;
        this.agenda = agenda;
        this.messages = messages;
    }

    /**
     * A type whose records are due on days.
     *
     * @param who whose it is to see to
     * @param state which of them are open still
     */
    private record Kind(String object, String title, String about, String who, String state) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("task", "subject", "about", "assignee", "status"),
            new Kind("promise", "what", "party", "responsible", "state"));

    List<Paper.Item> of(Reader reader, LocalDate day) {
        List<Paper.Item> items = new ArrayList<>();
        if (sees(reader, APPOINTMENT, APPOINTMENT_FIELDS)) {
            items.addAll(appointments(reader, day));
        }
        for (Kind kind : KINDS) {
            if (sees(reader, kind.object(), List.of(kind.title(), kind.about(), kind.who(), kind.state(), DUE))) {
                items.addAll(due(reader, kind, day));
            }
        }
        return items;
    }

    private boolean sees(Reader reader, String object, List<String> fields) {
        return !(access.rights(reader.eyes()).readable(object) instanceof Visibility.None)
                && queries.catalogue(reader.eyes())
                        .find(object)
                        .filter(model -> fields.stream()
                                .allMatch(field -> model.find(field).isPresent()))
                        .isPresent();
    }

    private List<Paper.Item> due(Reader reader, Kind kind, LocalDate day) {
        var json = JsonNodeFactory.instance;
        var wanted = new Filter.And(List.of(
                new Filter.Compare(
                        kind.who(), Operator.IS, json.stringNode(reader.id().toString())),
                new Filter.Compare(DUE, Operator.IS, json.stringNode(day.toString())),
                new Filter.Compare(kind.state(), Operator.IS, json.stringNode("open"))));
        var query = new PageQuery(
                kind.object(),
                List.of(kind.title(), kind.about()),
                wanted,
                List.of(new Sort(kind.title(), false)),
                MOST,
                null,
                false,
                false);
        String label = messages.text(reader.locale(), kind.object() + ".label");
        return JSON.readTree(queries.page(reader.eyes(), query))
                .path("items")
                .valueStream()
                .map(one -> item(kind.object(), one, one.path(kind.title()), label, one.path(kind.about())))
                .toList();
    }

    private List<Paper.Item> appointments(Reader reader, LocalDate day) {
        Instant from = day.atStartOfDay(reader.zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(reader.zone()).toInstant();
        var clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(reader.written())
                .withZone(reader.zone());
        return agenda.read(reader.eyes(), new Agenda.Asked(from, to, Set.of(reader.id())))
                .path("items")
                .valueStream()
                .limit(MOST)
                .map(one -> item(
                        APPOINTMENT,
                        one,
                        one.path("subject"),
                        one.path("allDay").asBoolean(false)
                                ? messages.text(reader.locale(), "appointment.allDay")
                                : clock.format(
                                        Instant.parse(one.path("startsAt").asString())),
                        one.path("about")))
                .toList();
    }

    private static Paper.Item item(String object, JsonNode record, JsonNode title, String said, JsonNode about) {
        String with = about.path("title").asString("");
        var link = new Paper.Link(
                title.asString(""), "/o/" + object + "/" + record.path("id").asString());
        return new Paper.Item(link, with.isEmpty() ? said : said + " · " + with);
    }
}
