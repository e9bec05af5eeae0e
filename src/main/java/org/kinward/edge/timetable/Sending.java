package org.kinward.edge.timetable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kinward.engine.identity.Courier;

/** A kind of thing that goes to people at its hours. */
public interface Sending {
    /** Those whose hour it is, and who have not had it. */
    List<Due> due(Instant now);

    /**
     * Read through the reader's eyes.
     *
     * @param until what comes later is told the next time
     * @return empty where there is nothing to tell
     */
    Optional<Courier.Message> write(Due due, Instant until);
}
