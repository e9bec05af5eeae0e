package org.kinward.suite.handover.answer;

import org.kinward.suite.handover.Handover;
import org.springframework.stereotype.Component;

/** The proposer takes it back while nobody has answered. */
@Component
final class WithdrawHandover extends WhileProposed {
    WithdrawHandover(Handover handover) {
        super(handover, "withdraw", Handover.WITHDRAWN, handover.proposer, false);
    }
}
