package org.kinward.suite.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.action.Action;
import org.kinward.engine.record.action.Decision;
import org.kinward.engine.record.action.Given;
import org.kinward.engine.record.action.Subject;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** The proposer takes it back while nobody has answered. */
@Component
final class WithdrawHandover implements Action {

    private final Handover handover;

    WithdrawHandover(Handover handover) {
        this.handover = handover;
    }

    @Override
    public ObjectType type() {
        return handover;
    }

    @Override
    public String key() {
        return "withdraw";
    }

    @Override
    public Filter offered() {
        return new Filter.Compare(
                handover.state.key(), Operator.IS, JsonNodeFactory.instance.stringNode(Handover.PROPOSED));
    }

    @Override
    public Decision decide(Subject subject, Given given) {
        if (Handover.WITHDRAWN.equals(subject.text(handover.state))) {
            return new Decision.Before(Map.of());
        }
        Map<String, Change> changes = new HashMap<>();
        changes.put(handover.state.key(), new Change(null, JsonNodeFactory.instance.stringNode(Handover.WITHDRAWN)));
        Command answer = Command.Update.of(handover.key(), subject.id(), changes);
        return new Decision.Now(Order.of(Mode.ALL_OR_NOTHING, List.of(answer)), Map.of());
    }
}
