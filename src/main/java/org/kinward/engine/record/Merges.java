package org.kinward.engine.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Right;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Tie;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Order;
import org.kinward.engine.record.merge.MergePlan;
import org.kinward.engine.record.merge.Pair;
import org.kinward.engine.record.merge.Take;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.springframework.stereotype.Component;

/**
 * Makes two records one, in one transaction and one batch. Who may change the one and delete the other may do it; that all
 * that pointed to the one that goes points to the one that stays needs no right of its own, or nothing could ever be merged.
 */
@Component
public final class Merges {
    private final OneTransaction transaction;
    private final Catalogues catalogues;
    private final Access access;
    private final Records records;

    Merges(OneTransaction transaction, Catalogues catalogues, Access access, Records records) {
        this.transaction = transaction;
        this.catalogues = catalogues;
        this.access = access;
        this.records = records;
    }

    /**
     * What is asked.
     *
     * @param take whose value stays, by field; what is not said is as the preview suggests
     * @param winnerVersion as it was when the choice was made; null when that does not matter
     */
    public record Ask(
            String object,
            UUID winner,
            UUID loser,
            Map<String, Take> take,
            @Nullable Integer winnerVersion,
            @Nullable Integer loserVersion) {
        public Ask {
            take = Map.copyOf(take);
        }
    }

    /** What there is to choose and what would move; changes nothing. */
    public MergePlan preview(Actor actor, Ask ask) {
        return transaction.run(connection -> plan(connection, actor, ask, false));
    }

    /** @throws Refusal when one of them was changed since the choice was made, or a rule stands against it */
    public BatchResult merge(Actor actor, Ask ask, @Nullable UUID key) {
        return transaction.run(connection -> {
            MergePlan plan = plan(connection, actor, ask, true);
            unchanged(plan.pair(), ask);
            choosable(plan, access.rights(actor), ask);
            Order order = plan.order(ask.take());
            return records.execute(actor, order, key);
        });
    }

    private MergePlan plan(Connection connection, Actor actor, Ask ask, boolean locked) throws SQLException {
        Catalogue catalogue = catalogues.current();
        Model model = catalogue.model(ask.object());
        Pair pair = Pair.load(connection, catalogue, model, new Pair.Ids(ask.winner(), ask.loser(), locked));
        Rights rights = access.rights(actor);
        for (Snapshot one : new Snapshot[] {pair.winner(), pair.loser()}) {
            if (!rights.readable(model.key()).includes(ends(one))) {
                throw new Refusal(
                        ErrorCode.NOT_FOUND,
                        Map.of("object", model.key(), "id", one.id().toString()));
            }
        }
        boolean may = rights.updatable(model.key()).includes(ends(pair.winner()))
                && rights.deletable(model.key()).includes(ends(pair.loser()))
                && rights.on(model.key()).may(Right.MERGE);
        if (!may) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", model.key()));
        }
        return MergePlan.of(connection, catalogue, pair);
    }

    private static Tie.Ends ends(Snapshot one) {
        return new Tie.Ends(one.id(), id(one, "owner"), id(one, "team"), id(one, "territory"));
    }

    /** Of a field that one may not write stays what stays by itself; what is not said is so in any case. */
    private static void choosable(MergePlan plan, Rights rights, Ask ask) {
        String object = plan.pair().model().key();
        List<Violation> wrong = ask.take().keySet().stream()
                .filter(field -> !rights.writes(object, field))
                .map(field -> new Violation(
                        field,
                        rights.reads(object, field) ? ErrorCode.FIELD_NOT_YOURS : ErrorCode.UNKNOWN_FIELD,
                        Map.of("object", object)))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refusal(ErrorCode.REJECTED, Map.of("object", object), wrong);
        }
    }

    private static @Nullable UUID id(Snapshot record, String field) {
        return record.at(record.model().field(field).ordinal()) instanceof Ref ref ? ref.id() : null;
    }

    private static void unchanged(Pair pair, Ask ask) {
        boolean same = (ask.winnerVersion() == null
                        || ask.winnerVersion() == pair.winner().version())
                && (ask.loserVersion() == null
                        || ask.loserVersion() == pair.loser().version());
        if (!same) {
            throw new Refusal(
                    ErrorCode.CONFLICT,
                    Map.of(
                            "object",
                            ask.object(),
                            "winnerVersion",
                            pair.winner().version(),
                            "loserVersion",
                            pair.loser().version()));
        }
    }
}
