package org.kinward.suite.handover;

import org.springframework.stereotype.Component;

/** The receiver takes it on: from then on it goes over. */
@Component
final class AcceptHandover extends WhileProposed {
    AcceptHandover(Handover handover) {
        super(handover, "accept", Handover.ACCEPTED);
    }
}
