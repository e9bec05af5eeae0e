package org.kinward.suite.handover.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
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
import org.kinward.suite.handover.Handover;
import tools.jackson.databind.node.JsonNodeFactory;

/** An answer to a proposal: given once, for as long as nobody else has answered. */
abstract class WhileProposed implements Action {
    final Handover handover;

    private final String key;
    private final String becomes;
    private final Field<Ref> whose;

    /**
     * @param becomes the state it brings the hand-over to
     * @param whose it is to say so
     */
    WhileProposed(Handover handover, String key, String becomes, Field<Ref> whose) {
        this.whose = whose;
        this.handover = handover;
        this.key = key;
        this.becomes = becomes;
    }

    @Override
    public final ObjectType type() {
        return handover;
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final Filter offered() {
        var json = JsonNodeFactory.instance;
        return new Filter.And(List.of(
                new Filter.Compare(handover.state.key(), Operator.IS, json.stringNode(Handover.PROPOSED)),
                new Filter.Compare(whose.key(), Operator.IS, json.objectNode().put("me", true))));
    }

    @Override
    public final Decision decide(Subject subject, Given given) {
        if (becomes.equals(subject.text(handover.state))) {
            return new Decision.Before(Map.of());
        }
        Map<String, Change> changes = new HashMap<>(said(given));
        changes.put(handover.state.key(), new Change(null, JsonNodeFactory.instance.stringNode(becomes)));
        Command answer = Command.Update.of(handover.key(), subject.id(), changes);
        return new Decision.Now(Order.of(Mode.ALL_OR_NOTHING, List.of(answer)), Map.of());
    }

    /** What else the answer writes. */
    Map<String, Change> said(Given given) {
        return Map.of();
    }
}
