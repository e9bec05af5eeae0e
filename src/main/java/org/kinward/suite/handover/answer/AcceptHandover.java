package org.kinward.suite.handover.answer;

import org.kinward.suite.handover.Handover;
import org.springframework.stereotype.Component;

/** The receiver takes it on, or whoever stands in for them: from then on it goes over. */
@Component
final class AcceptHandover extends WhileProposed {
    AcceptHandover(Handover handover) {
        super(handover, "accept", Handover.ACCEPTED, handover.receiver, true);
    }
}
