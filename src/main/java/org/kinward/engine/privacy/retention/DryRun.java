package org.kinward.engine.privacy.retention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a rule would do if it ran now. Nothing is changed. */
@Component
public final class DryRun {
    /** Beyond this it is said that there are more. */
    static final int COUNTED = 10_000;

    private static final int LISTED = 100;

    private final Catalogues catalogues;
    private final Access access;
    private final Candidates candidates;

    DryRun(Catalogues catalogues, Access access, Candidates candidates) {
        this.catalogues = catalogues;
        this.access = access;
        this.candidates = candidates;
    }

    /**
     * @param due how many it would take
     * @param kept how many have had their time and stay, by reason: the very ones the run then leaves
     * @param more whether only the first were counted
     * @param items the first that it would take, as {@code {object, id, title, since}}
     * @param staying the first that stay, with {@code reason} besides
     */
    public record Found(int due, Map<String, Integer> kept, boolean more, List<Item> items, List<Staying> staying) {}

    /** @param since the date the rule counts from */
    public record Item(String object, UUID id, JsonNode title, String since) {}

    public record Staying(String object, UUID id, JsonNode title, String reason) {}

    /**
     * @param rule in fields of {@link RetentionRule}, kept or not
     * @throws Refusal {@code denied} to who is no administrator; else saying what makes no sense
     */
    public Found of(Actor actor, JsonNode rule) {
        if (!access.rights(actor).on(RetentionRule.KEY).update().all()) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", RetentionRule.KEY));
        }
        Asked asked = Asked.read(catalogues.current(), rule);
        var tally = new Tally(asked);
        candidates.walk(actor, asked, tally::take);
        return tally.found();
    }

    private final class Tally {
        private final Asked asked;
        private final Map<String, Integer> kept = new TreeMap<>();
        private final List<Item> items = new ArrayList<>();
        private final List<Staying> staying = new ArrayList<>();
        private int due;
        private int looked;
        private boolean more;

        Tally(Asked asked) {
            this.asked = asked;
        }

        boolean take(List<JsonNode> page) {
            List<UUID> ids = page.stream().map(Candidates::id).toList();
            Map<UUID, String> reasons = candidates.kept(asked, ids);
            Set<UUID> erased = candidates.erased(ids);
            page.stream()
                    .filter(one -> !erased.contains(Candidates.id(one)))
                    .forEach(one -> take(one, reasons.getOrDefault(Candidates.id(one), "")));
            looked += page.size();
            more = looked >= COUNTED;
            return !more;
        }

        private void take(JsonNode record, String reason) {
            String object = asked.model().key();
            JsonNode title = record.path(asked.model().title().key());
            UUID id = Candidates.id(record);
            if (reason.isEmpty()) {
                due++;
                if (items.size() < LISTED) {
                    items.add(new Item(object, id, title, since(record)));
                }
                return;
            }
            kept.merge(reason, 1, Integer::sum);
            if (staying.size() < LISTED) {
                staying.add(new Staying(object, id, title, reason));
            }
        }

        private String since(JsonNode record) {
            String from = asked.countsFrom().equals(RetentionRule.LAST_TOUCH) ? "updatedAt" : asked.countsFrom();
            return record.path(from).asString("");
        }

        Found found() {
            return new Found(due, Collections.unmodifiableMap(kept), more, List.copyOf(items), List.copyOf(staying));
        }
    }
}
