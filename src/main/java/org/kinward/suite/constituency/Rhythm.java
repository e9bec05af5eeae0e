package org.kinward.suite.constituency;

import org.kinward.engine.catalog.derivation.RollUp;

/** What a party's own measure is, the same for companies and people. */
final class Rhythm {
    static final RollUp TOUCHES = RollUp.of("interaction", "about");

    /** In days. Of fewer than four touches there is none: what is divided by nothing is missing. */
    static final String AVERAGE_GAP = "round((activity.lastInteractionAt - constituency.firstTouchAt)"
            + " / (constituency.touches < 4 ? 0 : constituency.touches - 1))";

    /** After three times the usual; who is spoken to every day is not silent after a weekend. */
    static final String SILENT_FROM = "activity.lastInteractionAt + 3 * max(constituency.averageGap, 7)";

    private Rhythm() {}
}
