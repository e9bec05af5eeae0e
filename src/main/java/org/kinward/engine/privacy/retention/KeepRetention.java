package org.kinward.engine.privacy.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.audit.AuditEvent;
import org.kinward.engine.audit.AuditTrail;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.id.Ids;
import org.kinward.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Does what the rules that are on say, a bounded part of it each time: some, then a look whether the rule is still on, then some more. */
@Component
final class KeepRetention implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(KeepRetention.class);
    private static final Actor ITSELF = Actor.system(Origin.SYSTEM);
    /** After so many it is looked whether somebody has switched the rule off. */
    private static final int SOME = 50;
    /** Of one rule in one run; the next goes on. */
    private static final int MOST = 1_000;
    /** To erase somebody the whole feed is read. */
    private static final int MOST_ERASED = 50;

    private static final int SOME_ERASED = 5;

    private final RetentionRule rule;
    private final Catalogues catalogues;
    private final Queries queries;
    private final Candidates candidates;
    private final Deeds deeds;
    private final Records records;
    private final AuditTrail trail;
    private final Clock clock;

    KeepRetention(
            RetentionRule rule,
            Catalogues catalogues,
            Queries queries,
            Candidates candidates,
            Deeds deeds,
            Records records,
            AuditTrail trail,
            Clock clock) {
        this.rule = rule;
        this.catalogues = catalogues;
        this.queries = queries;
        this.candidates = candidates;
        this.deeds = deeds;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "privacy.keep-retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        var on = new Filter.Compare(rule.active.key(), Operator.IS, JsonNodeFactory.instance.booleanNode(true));
        var query = new PageQuery(rule.key(), List.of(), on, List.of(), PageQuery.MAX_LIMIT, null, false, false);
        for (JsonNode one :
                JsonMapper.shared().readTree(queries.page(ITSELF, query)).path("items")) {
            try {
                new Run(one, Asked.read(catalogues.current(), one)).carryOut();
            } catch (Refusal nonsense) {
                // What it names is there no more: it waits for whoever looks after it, and the others go on.
                LOG.warn("Retention rule {} is passed over: {}", Candidates.id(one), nonsense.code());
            }
        }
    }

    private final class Run {
        private final UUID id;
        private final int version;
        private final Asked asked;
        private final UUID command = Ids.next();
        private final int some;
        private final int most;
        private final long before;
        private int done;

        Run(JsonNode written, Asked asked) {
            this.id = Candidates.id(written);
            this.version = written.path("version").asInt();
            this.asked = asked;
            boolean erases = asked.deed().equals(RetentionRule.ERASE);
            this.some = erases ? SOME_ERASED : SOME;
            this.most = erases ? MOST_ERASED : MOST;
            this.before = written.path(rule.done.key()).asLong(0);
        }

        void carryOut() {
            candidates.walk(ITSELF, asked, this::take);
            if (done > 0) {
                tell();
            }
        }

        private boolean take(List<JsonNode> page) {
            List<UUID> ids = page.stream().map(Candidates::id).toList();
            for (int from = 0; from < ids.size(); from += some) {
                if (!stillOn()) {
                    return false;
                }
                some(ids.subList(from, Math.min(ids.size(), from + some)));
                if (done >= most) {
                    return false;
                }
            }
            return true;
        }

        /** Looked at anew each time: what was put under a hold a moment ago stays. */
        private void some(List<UUID> ids) {
            Map<UUID, String> kept = candidates.kept(asked, ids);
            Set<UUID> erased = candidates.erased(ids);
            List<UUID> due = ids.stream()
                    .filter(one -> !kept.containsKey(one) && !erased.contains(one))
                    .limit(most - done)
                    .toList();
            if (!due.isEmpty()) {
                done += deeds.carryOut(asked, command, due);
            }
        }

        private boolean stillOn() {
            return queries.one(ITSELF, rule.key(), id)
                    .map(JsonMapper.shared()::readTree)
                    .filter(now -> now.path("version").asInt() == version
                            && now.path("deletedAt").asString("").isEmpty())
                    .isPresent();
        }

        private void tell() {
            var json = JsonNodeFactory.instance;
            var update = Command.Update.of(
                    rule.key(),
                    id,
                    Map.of(
                            rule.done.key(), new Change(null, json.numberNode(before + done)),
                            rule.lastAt.key(),
                                    new Change(
                                            null,
                                            json.stringNode(clock.instant().toString()))));
            records.execute(ITSELF, new Order(Mode.EACH, List.of(update), List.of(), true), null);
            trail.tell(AuditEvent.now("retention carried out", rule.key(), id, null));
        }
    }
}
