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
    private final boolean deputies;

    /**
     * @param becomes the state it brings the hand-over to
     * @param whose it is to say so
     * @param deputies whether whoever stands in for them while they are away may say so as well
     */
    WhileProposed(Handover handover, String key, String becomes, Field<Ref> whose, boolean deputies) {
        this.whose = whose;
        this.deputies = deputies;
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
        Filter own = me(whose, Operator.IS);
        return new Filter.And(List.of(
                new Filter.Compare(handover.state.key(), Operator.IS, json.stringNode(Handover.PROPOSED)),
                deputies ? new Filter.Or(List.of(own, onBehalf())) : own));
    }

    /** Whoever gives cannot take as well, for somebody who is away and does not know. */
    private Filter onBehalf() {
        var json = JsonNodeFactory.instance;
        var away = json.arrayNode().add(json.objectNode().put("behalf", true));
        return new Filter.And(List.of(
                new Filter.Compare(whose.key(), Operator.IN, away),
                me(handover.giver, Operator.IS_NOT),
                me(handover.proposer, Operator.IS_NOT)));
    }

    private static Filter me(Field<Ref> field, Operator operator) {
        return new Filter.Compare(
                field.key(), operator, JsonNodeFactory.instance.objectNode().put("me", true));
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
