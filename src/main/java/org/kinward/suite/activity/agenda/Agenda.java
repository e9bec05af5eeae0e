package org.kinward.suite.activity.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is in the agendas of some people in a stretch of time: appointments of theirs or with them, series told occurrence by
 * occurrence. Read through the guard like any list, and never more than {@value #MOST} of them.
 */
@Component
public final class Agenda {
    static final int MOST = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Appointment appointment;
    private final Queries queries;

    Agenda(Appointment appointment, Queries queries) {
        this.appointment = appointment;
        this.queries = queries;
    }

    /** What is asked: from one moment up to another, of whom; of everybody within sight where nobody is named. */
    public record Asked(Instant from, Instant to, Set<UUID> users) {}

    /** One place in the agenda. */
    private record Entry(Instant starts, ObjectNode json) {}

    /**
     * {@code {items, more}}, by their beginning; {@code more} where there was too much to tell it all. Where several people are
     * asked about, each item says whose it is in {@code people}.
     */
    public ObjectNode read(Actor actor, Asked asked) {
        List<Entry> entries = new ArrayList<>();
        boolean whole = alone(actor, asked, entries) & series(actor, asked, entries);
        entries.sort(Comparator.comparing(Entry::starts));
        if (asked.users().size() > 1) {
            shared(actor, asked.users(), entries.subList(0, Math.min(MOST, entries.size())));
        }
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode items = out.putArray("items");
        entries.stream().limit(MOST).forEach(entry -> items.add(entry.json()));
        return out.put("more", !whole || entries.size() > MOST);
    }

    private boolean alone(Actor actor, Asked asked, List<Entry> entries) {
        List<JsonNode> found = new ArrayList<>();
        boolean whole = all(
                actor,
                new Filter.And(List.of(
                        compare(appointment.recurrence.key(), Operator.IS_EMPTY, null),
                        compare(
                                appointment.startsAt.key(),
                                Operator.LT,
                                asked.to().toString()),
                        compare(
                                appointment.endsAt.key(),
                                Operator.GT,
                                asked.from().toString()),
                        standing(),
                        theirs(asked.users()))),
                found);
        found.forEach(one -> entries.add(entry(one, instant(one, appointment.startsAt.key()), null)));
        return whole;
    }

    private boolean series(Actor actor, Asked asked, List<Entry> entries) {
        List<JsonNode> found = new ArrayList<>();
        String until = appointment.recursUntil.key();
        boolean whole = all(
                actor,
                new Filter.And(List.of(
                        compare(appointment.recurrence.key(), Operator.IS_NOT_EMPTY, null),
                        compare(
                                appointment.startsAt.key(),
                                Operator.LT,
                                asked.to().toString()),
                        new Filter.Or(List.of(
                                compare(until, Operator.IS_EMPTY, null),
                                compare(until, Operator.GT, asked.from().toString()))),
                        standing(),
                        theirs(asked.users()))),
                found);
        Map<String, Set<Instant>> replaced = replaced(actor, found, asked);
        found.forEach(one -> {
            Set<Instant> gone = replaced.getOrDefault(one.path("id").asString(), Set.of());
            occurrences(one, asked).stream()
                    .filter(at -> !gone.contains(at))
                    .forEach(at -> entries.add(entry(one, at, at)));
        });
        return whole;
    }

    /** Occurrences something else stands for, wherever it was moved to. */
    private Map<String, Set<Instant>> replaced(Actor actor, List<JsonNode> series, Asked asked) {
        Map<String, Set<Instant>> replaced = new HashMap<>();
        if (series.isEmpty()) {
            return replaced;
        }
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        series.forEach(one -> ids.add(one.path("id")));
        Duration longest =
                series.stream().map(this::length).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        List<JsonNode> found = new ArrayList<>();
        all(
                actor,
                new Filter.And(List.of(
                        new Filter.Compare(appointment.series.key(), Operator.IN, ids),
                        compare(
                                appointment.occurrence.key(),
                                Operator.GE,
                                asked.from().minus(longest).toString()),
                        compare(
                                appointment.occurrence.key(),
                                Operator.LT,
                                asked.to().toString()))),
                found);
        found.forEach(one -> replaced.computeIfAbsent(
                        one.path(appointment.series.key()).path("id").asString(), id -> new HashSet<>())
                .add(instant(one, appointment.occurrence.key())));
        return replaced;
    }

    private List<Instant> occurrences(JsonNode one, Asked asked) {
        Instant starts = instant(one, appointment.startsAt.key());
        ZoneId zone =
                AppointmentHasItsTime.zone(one.path(appointment.timeZone.key()).asString("UTC"));
        return Recurrence.read(one.path(appointment.recurrence.key()).asString(""))
                .map(rule -> rule
                        .between(
                                starts.atZone(zone == null ? ZoneId.of("UTC") : zone),
                                asked.from().minus(length(one)).plusMillis(1),
                                asked.to(),
                                MOST)
                        .stream()
                        .map(at -> at.toInstant())
                        .toList())
                .orElse(List.of());
    }

    private Duration length(JsonNode one) {
        return Duration.between(instant(one, appointment.startsAt.key()), instant(one, appointment.endsAt.key()));
    }

    private Entry entry(JsonNode one, Instant starts, @Nullable Instant occurrence) {
        ObjectNode json = ((ObjectNode) one).deepCopy();
        if (occurrence != null) {
            json.put(appointment.startsAt.key(), starts.toString())
                    .put(appointment.endsAt.key(), starts.plus(length(one)).toString())
                    .put(appointment.occurrence.key(), occurrence.toString());
        }
        return new Entry(starts, json);
    }

    /** Whose of those asked about each is: who owns it, and who takes part. */
    private void shared(Actor actor, Set<UUID> users, List<Entry> entries) {
        Map<String, Set<UUID>> theirs = new HashMap<>();
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        entries.stream()
                .map(entry -> entry.json().path("id").asString())
                .distinct()
                .forEach(ids::add);
        for (UUID user : users) {
            List<JsonNode> found = new ArrayList<>();
            all(
                    actor,
                    new Filter.And(List.of(new Filter.Compare("id", Operator.IN, ids), theirs(Set.of(user)))),
                    found);
            found.forEach(one -> theirs.computeIfAbsent(one.path("id").asString(), id -> new HashSet<>())
                    .add(user));
        }
        for (Entry entry : entries) {
            ArrayNode people = entry.json().putArray("people");
            Set<UUID> of = theirs.getOrDefault(entry.json().path("id").asString(), Set.of());
            users.stream().filter(of::contains).map(UUID::toString).forEach(people::add);
        }
    }

    private boolean all(Actor actor, Filter filter, List<JsonNode> found) {
        String cursor = null;
        do {
            var page = new PageQuery(
                    appointment.key(),
                    List.of(),
                    filter,
                    List.of(new Sort(appointment.startsAt.key(), false)),
                    PageQuery.MAX_LIMIT,
                    cursor,
                    false,
                    false);
            JsonNode answer = JSON.readTree(queries.page(actor, page));
            answer.path("items").forEach(found::add);
            cursor = answer.path("next").isString() ? answer.path("next").asString() : null;
        } while (cursor != null && found.size() < MOST);
        return cursor == null;
    }

    private Filter standing() {
        return compare(appointment.status.key(), Operator.IS_NOT, Appointment.CANCELLED);
    }

    private Filter theirs(Set<UUID> users) {
        if (users.isEmpty()) {
            return Filter.ALL;
        }
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        users.forEach(user -> ids.add(user.toString()));
        return new Filter.Or(List.of(
                new Filter.Compare(appointment.owner.key(), Operator.IN, ids),
                Filter.Many.any(appointment.participants.key(), new Filter.Compare("who", Operator.IN, ids))));
    }

    private static Filter compare(String field, Operator operator, @Nullable String value) {
        var json = JsonNodeFactory.instance;
        return new Filter.Compare(field, operator, value == null ? json.nullNode() : json.stringNode(value));
    }

    private static Instant instant(JsonNode one, String field) {
        return Instant.parse(one.path(field).asString());
    }
}
