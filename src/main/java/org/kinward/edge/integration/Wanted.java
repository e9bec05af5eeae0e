package org.kinward.edge.integration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.SelectEnds;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.Scope;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which lines of the feed a webhook is told: those it asked for, of records its owner may see, that pass its filter. */
@Component
final class Wanted {

    private static final Logger LOG = LoggerFactory.getLogger(Wanted.class);

    private final Access access;
    private final Queries queries;

    Wanted(Access access, Queries queries) {
        this.access = access;
        this.queries = queries;
    }

    static Actor owner(Subscription subscription) {
        return new Actor(subscription.owner(), Origin.API, Locale.ENGLISH);
    }

    List<PlacedLine> of(Connection connection, Subscription subscription, List<PlacedLine> lines) throws SQLException {
        var rights = access.rights(owner(subscription));
        var through = through(connection, subscription, rights, lines);
        var wanted = new ArrayList<PlacedLine>();
        var passing = new HashMap<Subscription.Events, Set<UUID>>();
        for (var events : subscription.events()) {
            var asked = lines.stream()
                    .filter(placed -> events.include(placed.line()) && sees(rights, placed.line(), through))
                    .toList();
            passing.put(events, passing(subscription, events, asked));
        }
        for (var placed : lines) {
            var line = placed.line();
            if (sees(rights, line, through)
                    && passing.entrySet().stream()
                            .anyMatch(one ->
                                    one.getKey().include(line) && one.getValue().contains(line.record()))) {
                wanted.add(placed);
            }
        }
        return wanted;
    }

    /** By record, as it is now, what those are tied by that it is seen through. */
    private Map<UUID, Tie.Ends> through(
            Connection connection, Subscription subscription, Rights rights, List<PlacedLine> lines)
            throws SQLException {
        Map<String, Set<UUID>> asked = new HashMap<>();
        for (var placed : lines) {
            var line = placed.line();
            if (rights.readable(line.object()) instanceof Visibility.Among among
                    && !among.through().isEmpty()) {
                asked.computeIfAbsent(line.object(), object -> new HashSet<>()).add(line.record());
            }
        }
        var catalogue = queries.catalogue(owner(subscription));
        Map<UUID, Tie.Ends> found = new HashMap<>();
        for (var entry : asked.entrySet()) {
            found.putAll(new SelectEnds(catalogue, catalogue.model(entry.getKey()), entry.getValue()).run(connection));
        }
        return found;
    }

    private static boolean sees(Rights rights, FeedLine line, Map<UUID, Tie.Ends> through) {
        var visible = rights.readable(line.object());
        UUID record = line.record();
        for (Scope scope : new Scope[] {line.before(), line.after()}) {
            var ends = scope == null
                    ? new Tie.Ends(record, null, null, null)
                    : new Tie.Ends(record, scope.owner(), scope.team(), scope.territory());
            if (visible.includes(ends)) {
                return true;
            }
        }
        return visible.includes(through.getOrDefault(record, Tie.Ends.NONE));
    }

    /** A filter is asked of the database, as it stands now, for many records at once. */
    private Set<UUID> passing(Subscription subscription, Subscription.Events events, List<PlacedLine> asked) {
        var passing = new HashSet<UUID>();
        Map<String, Map<Boolean, Set<UUID>>> groups = new HashMap<>();
        for (var placed : asked) {
            var line = placed.line();
            if (events.filter().equals(Filter.ALL)) {
                passing.add(line.record());
            } else {
                groups.computeIfAbsent(line.object(), any -> new HashMap<>())
                        .computeIfAbsent(line.kind() == FeedLine.Kind.DELETED, any -> new HashSet<>())
                        .add(line.record());
            }
        }
        groups.forEach((object, byBin) -> byBin.forEach((deleted, ids) -> {
            var rest = List.copyOf(ids);
            for (int from = 0; from < rest.size(); from += PageQuery.MAX_LIMIT) {
                var some = rest.subList(from, Math.min(rest.size(), from + PageQuery.MAX_LIMIT));
                passing.addAll(filtered(subscription, object, with(events.filter(), some), deleted));
            }
        }));
        return passing;
    }

    private static Filter with(Filter filter, List<UUID> ids) {
        var values = JsonNodeFactory.instance.arrayNode();
        ids.forEach(id -> values.add(id.toString()));
        return Filter.and(filter, new Filter.Compare("id", Operator.IN, values));
    }

    private Set<UUID> filtered(Subscription subscription, String object, Filter filter, boolean deleted) {
        var found = new HashSet<UUID>();
        try {
            var query =
                    new PageQuery(object, List.of("id"), filter, List.of(), PageQuery.MAX_LIMIT, null, deleted, false);
            var page = JsonMapper.shared().readTree(queries.page(owner(subscription), query));
            page.path("items")
                    .forEach(item -> found.add(UUID.fromString(item.path("id").asString())));
        } catch (Refusal unusable) {
            // A field it names is gone, or hidden from the owner by now: it passes nothing until it is mended.
            LOG.warn("Webhook {}: its filter cannot be used: {}", subscription.webhook(), unusable.getMessage());
        }
        return found;
    }
}
