package org.kinward.edge.timetable;

import java.util.Locale;

/** What came of sending something. */
public enum Outcome {
    SENT,
    /** There was nothing to tell, or nothing its reader may see. */
    NOTHING,
    /** It could not be written. */
    BROKEN,
    /** Its reader's mail server did not want it. */
    REFUSED,
    /** A server was away or asked to be let alone for a while. */
    AWAY;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
