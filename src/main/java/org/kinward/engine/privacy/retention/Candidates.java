package org.kinward.engine.privacy.retention;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.privacy.Erasures;
import org.kinward.engine.privacy.spi.Keeps;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records that have had their time by a rule, and which of them must stay all the same. */
@Component
final class Candidates {
    /** What would go or be written to with them is under a legal hold; the client says it in words. */
    static final String HELD_BESIDE = "heldBeside";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Catalogues catalogues;
    private final Queries queries;
    private final List<Keeps> reasons;
    private final HeldByLaw law;
    private final Erasures erasures;
    private final JdbcClient jdbc;
    private final Workspaces workspaces;
    private final Clock clock;

    Candidates(
            Catalogues catalogues,
            Queries queries,
            List<Keeps> reasons,
            HeldByLaw law,
            Erasures erasures,
            JdbcClient jdbc,
            Workspaces workspaces,
            Clock clock) {
        this.catalogues = catalogues;
        this.queries = queries;
        this.reasons = List.copyOf(reasons);
        this.law = law;
        this.erasures = erasures;
        this.jdbc = jdbc;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /**
     * Page after page as the actor sees them, those untouched for longest first.
     *
     * @param more is given each page, and says whether to go on
     */
    void walk(Actor actor, Asked asked, Predicate<List<JsonNode>> more) {
        var due = asked.due(
                catalogues.current(), clock.instant(), workspaces.current().zone());
        List<String> fields = new ArrayList<>(List.of(asked.model().title().key(), "updatedAt"));
        if (!asked.countsFrom().equals(RetentionRule.LAST_TOUCH) && !fields.contains(asked.countsFrom())) {
            fields.add(asked.countsFrom());
        }
        @Nullable String cursor = null;
        do {
            var query = new PageQuery(
                    asked.model().key(),
                    fields,
                    due,
                    List.of(new Sort("updatedAt", false)),
                    PageQuery.MAX_LIMIT,
                    cursor,
                    false,
                    false);
            JsonNode page = JSON.readTree(queries.page(actor, query));
            if (!more.test(page.path("items").valueStream().toList())) {
                return;
            }
            cursor = page.path("next").isString() ? page.path("next").asString() : null;
        } while (cursor != null);
    }

    /**
     * Why each of these that must stay must, by the first reason there is. To erase somebody reaches further than their
     * record: of whom something else must be kept is told apart.
     */
    Map<UUID, String> kept(Asked asked, Collection<UUID> ids) {
        Map<UUID, String> kept = new LinkedHashMap<>();
        for (Keeps one : reasons) {
            one.of(asked.model(), ids).forEach(id -> kept.putIfAbsent(id, one.reason()));
        }
        if (asked.deed().equals(RetentionRule.ERASE) && law.holdsAnything()) {
            Set<UUID> others = new HashSet<>(ids);
            others.removeAll(kept.keySet());
            erasures.held(asked.model().key(), others).forEach(id -> kept.put(id, HELD_BESIDE));
        }
        return kept;
    }

    /** Of whom nothing but a marker is left. */
    Set<UUID> erased(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("select record from engine.erasure where record = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    static UUID id(JsonNode record) {
        return UUID.fromString(record.path("id").asString());
    }
}
