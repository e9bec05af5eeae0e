package org.kinward.suite.handover;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What was proposed stands as it is; the receiver accepts or declines it, while they are away whoever stands in for them,
 * the proposer alone takes it back, and it is done once all has gone over.
 */
@Component
final class HandoverGoesItsWay implements Rule {
    /** How long it is watched, and how long the giver may go on seeing it. */
    static final int WATCHED_DAYS = 90;

    private static final Set<String> ANSWERS = Set.of(Handover.ACCEPTED, Handover.DECLINED);

    private final Handover handover;

    HandoverGoesItsWay(Handover handover) {
        this.handover = handover;
    }

    @Override
    public ObjectType type() {
        return handover;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.isNew()) {
            begins(draft, context);
            return;
        }
        List.<Field<?>>of(handover.giver, handover.receiver, handover.proposer, handover.parties, handover.size)
                .forEach(field -> {
                    if (draft.changes(field)) {
                        draft.reject(field, ErrorCode.WRONG_STATE);
                    }
                });
        if (draft.changes(handover.state)) {
            goes(draft, context);
        }
    }

    private void begins(Draft draft, RuleContext context) {
        boolean sample = context.origin() == Origin.SAMPLE;
        if (draft.get(handover.proposer) == null || !sample) {
            draft.set(handover.proposer, context.user() == null ? null : new Ref("user", context.user()));
        }
        draft.set(handover.owner, draft.get(handover.receiver));
        if (!sample && !Handover.PROPOSED.equals(draft.get(handover.state))) {
            draft.reject(handover.state, ErrorCode.WRONG_STATE);
        }
        if (Objects.equals(id(draft.get(handover.giver)), id(draft.get(handover.receiver)))) {
            draft.reject(handover.receiver, ErrorCode.SAME_AT_BOTH_ENDS);
        }
        JsonNode written = draft.get(handover.parties);
        int size =
                written == null ? 0 : Parties.read(written).map(Parties::size).orElse(0);
        if (written != null && (size == 0 || size > Parties.MOST)) {
            draft.reject(
                    handover.parties, ErrorCode.OUT_OF_RANGE, Map.of("value", size, "min", 1, "max", Parties.MOST));
        }
        draft.set(handover.size, (long) size);
    }

    private void goes(Draft draft, RuleContext context) {
        String from = Objects.requireNonNullElse(draft.before(handover.state), "");
        String to = Objects.requireNonNullElse(draft.get(handover.state), "");
        UUID user = context.user();
        boolean may = switch (to) {
            case Handover.ACCEPTED, Handover.DECLINED ->
                from.equals(Handover.PROPOSED) && (is(user, handover.receiver, draft) || forReceiver(draft, context))
                        || from.equals(Handover.DONE);
            case Handover.WITHDRAWN -> from.equals(Handover.PROPOSED) && is(user, handover.proposer, draft);
            case Handover.DONE -> from.equals(Handover.ACCEPTED) && context.origin() == Origin.SYSTEM;
            // It was taken back.
            case Handover.PROPOSED -> true;
            default -> false;
        };
        if (!may) {
            draft.reject(handover.state, ErrorCode.WRONG_STATE);
            return;
        }
        if (ANSWERS.contains(to) && from.equals(Handover.PROPOSED)) {
            draft.set(handover.answeredAt, context.now());
        }
        if (to.equals(Handover.DONE)) {
            draft.set(handover.checkOn, context.today().plusDays(WATCHED_DAYS));
        }
        if (to.equals(Handover.DECLINED) && draft.get(handover.reason) == null) {
            draft.reject(handover.reason, ErrorCode.REQUIRED);
        }
    }

    /** Whoever gives cannot take as well, for somebody who is away and does not know. */
    private boolean forReceiver(Draft draft, RuleContext context) {
        UUID receiver = id(draft.get(handover.receiver));
        UUID user = context.user();
        return receiver != null
                && context.rights().actsFor(handover.key(), receiver)
                && !is(user, handover.giver, draft)
                && !is(user, handover.proposer, draft);
    }

    private static boolean is(@Nullable UUID user, Field<Ref> field, Draft draft) {
        return user != null && user.equals(id(draft.get(field)));
    }

    private static @Nullable UUID id(@Nullable Ref ref) {
        return ref == null ? null : ref.id();
    }
}
