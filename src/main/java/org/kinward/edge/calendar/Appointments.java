package org.kinward.edge.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.calendar.ics.Calendar;
import org.kinward.edge.calendar.ics.Person;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.platform.workspace.Workspaces;
import org.kinward.suite.mail.MailAccounts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Appointments as calendars, read as their reader reads them everywhere. */
@Component
public final class Appointments {
    private static final String OBJECT = "appointment";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 2_000;
    private static final Duration PAST = Duration.ofDays(90);

    private final Queries queries;
    private final Workspaces workspaces;
    private final MailAccounts accounts;
    private final Clock clock;

    Appointments(Queries queries, Workspaces workspaces, MailAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.queries = queries;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** What is in a user's own agenda from a quarter ago on, at most {@value #MOST} of them, as that user may read it. */
    public String agenda(Actor actor, UUID user, String host) {
        var since = clock.instant().minus(PAST).toString();
        var me = JsonNodeFactory.instance.arrayNode().add(user.toString());
        var own = new Filter.Or(List.of(
                new Filter.Compare("owner", Operator.IN, me),
                Filter.Many.any("participants", new Filter.Compare("who", Operator.IN, me))));
        var open = new Filter.Or(List.of(
                compare("endsAt", Operator.GT, since),
                new Filter.And(List.of(
                        compare("recurrence", Operator.IS_NOT_EMPTY, null),
                        new Filter.Or(List.of(
                                compare("recursUntil", Operator.IS_EMPTY, null),
                                compare("recursUntil", Operator.GT, since)))))));
        var found = new LinkedHashMap<String, JsonNode>();
        all(actor, new Filter.And(List.of(own, open)), found);
        var series = found.values().stream()
                .filter(one -> !one.path("recurrence").asString("").isEmpty())
                .map(one -> one.path("id").asString())
                .toList();
        for (var at = 0; at < series.size(); at += PageQuery.MAX_LIMIT) {
            var ids = JsonNodeFactory.instance.arrayNode();
            series.subList(at, Math.min(series.size(), at + PageQuery.MAX_LIMIT))
                    .forEach(ids::add);
            all(actor, new Filter.Compare("series", Operator.IN, ids), found);
        }
        return written(people(actor, found.values(), false), found.values(), found, host)
                .text();
    }

    /** @throws Refusal where there is no such appointment within sight */
    public String invitation(Actor actor, UUID id, String host) {
        var one = queries.one(actor, OBJECT, id)
                .map(JSON::readTree)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", OBJECT, "id", id)));
        var known = new HashMap<String, JsonNode>();
        var series = one.path("series").path("id").asString("");
        if (!series.isEmpty()) {
            queries.one(actor, OBJECT, UUID.fromString(series))
                    .map(JSON::readTree)
                    .ifPresent(whole -> known.put(series, whole));
        }
        var calendar = written(people(actor, List.of(one), true), List.of(one), known, host);
        calendar.asInvitation(one.path("status").asString("").equals("cancelled"));
        return calendar.text();
    }

    /** @param known series by their ids */
    private Calendar written(
            Map<String, Person> people, Collection<JsonNode> all, Map<String, JsonNode> known, String host) {
        var calendar = new Calendar(workspaces.current().name(), people, host, clock.instant());
        all.forEach(
                one -> calendar.add(one, known.get(one.path("series").path("id").asString(""))));
        return calendar;
    }

    /** @param answered whether they answer by mail: who invites is reached where their mails are written from */
    private Map<String, Person> people(Actor actor, Iterable<JsonNode> found, boolean answered) {
        var byType = new HashMap<String, Set<UUID>>();
        for (var one : found) {
            refer(one.path("owner"), "user", byType);
            one.path("participants").forEach(participant -> refer(participant.path("who"), "", byType));
        }
        var people = new HashMap<String, Person>();
        byType.forEach((type, ids) -> {
            var known = List.copyOf(ids);
            for (var at = 0; at < known.size(); at += PageQuery.MAX_LIMIT) {
                var part = known.subList(at, Math.min(known.size(), at + PageQuery.MAX_LIMIT));
                JSON.readTree(queries.several(actor, type, part))
                        .forEach(person ->
                                people.put(person.path("id").asString(), new Person(name(person), email(person))));
            }
        });
        if (answered) {
            found.forEach(one -> {
                var owner = one.path("owner").path("id").asString("");
                people.computeIfPresent(
                        owner,
                        (id, person) -> accounts.address(UUID.fromString(id))
                                .map(address -> new Person(person.name(), address))
                                .orElse(person));
            });
        }
        return people;
    }

    private static void refer(JsonNode reference, String otherwise, Map<String, Set<UUID>> byType) {
        var id = reference.path("id").asString("");
        if (!id.isEmpty()) {
            byType.computeIfAbsent(reference.path("object").asString(otherwise), type -> new LinkedHashSet<>())
                    .add(UUID.fromString(id));
        }
    }

    private static String name(JsonNode person) {
        var name = person.path("name");
        return name.isObject() ? name.path("display").asString("") : name.asString("");
    }

    private static @Nullable String email(JsonNode person) {
        var email = person.path("emails")
                .path(0)
                .path("value")
                .asString(person.path("email").asString(""));
        return email.isEmpty() ? null : email;
    }

    private void all(Actor actor, Filter filter, Map<String, JsonNode> found) {
        String cursor = null;
        do {
            var query = new PageQuery(
                    OBJECT,
                    fields(actor),
                    filter,
                    List.of(new Sort("startsAt", true)),
                    PageQuery.MAX_LIMIT,
                    cursor,
                    false,
                    false);
            var page = JSON.readTree(queries.page(actor, query));
            page.path("items").forEach(one -> found.put(one.path("id").asString(), one));
            cursor = page.path("next").isString() ? page.path("next").asString() : null;
        } while (cursor != null && found.size() < MOST);
    }

    /** Long texts too, which lists leave out; who takes part is told with an invitation alone. */
    private List<String> fields(Actor actor) {
        var fields = new ArrayList<>(List.of("id", "version", "updatedAt"));
        queries.catalogue(actor).model(OBJECT).fields().stream()
                .filter(field -> field.stored())
                .map(field -> field.key())
                .filter(key -> !fields.contains(key))
                .forEach(fields::add);
        return fields;
    }

    private static Filter compare(String field, Operator operator, @Nullable String value) {
        var json = JsonNodeFactory.instance;
        return new Filter.Compare(field, operator, value == null ? json.nullNode() : json.stringNode(value));
    }
}
