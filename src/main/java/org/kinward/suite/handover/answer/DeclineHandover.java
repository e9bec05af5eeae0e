package org.kinward.suite.handover.answer;

import java.util.List;
import java.util.Map;
import org.kinward.engine.record.action.Given;
import org.kinward.engine.record.action.Input;
import org.kinward.engine.record.command.Change;
import org.kinward.suite.handover.Handover;
import org.springframework.stereotype.Component;

/** The receiver does not take it on, and says why. */
@Component
final class DeclineHandover extends WhileProposed {
    static final Input<String> REASON = Input.text("reason");

    DeclineHandover(Handover handover) {
        super(handover, "decline", Handover.DECLINED, handover.receiver, true);
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(REASON);
    }

    @Override
    Map<String, Change> said(Given given) {
        return given.written(REASON)
                .map(reason -> Map.of(handover.reason.key(), new Change(null, reason)))
                .orElse(Map.of());
    }
}
