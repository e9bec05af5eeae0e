package org.kinward.edge.sample.company;

import java.util.Map;
import java.util.UUID;

/**
 * A deal as those need it who tell what came of it; days count from today.
 *
 * @param person with whom it is
 * @param goods product keys and how many
 */
public record Deal(UUID id, Party party, Party.Person person, Course course, Map<String, Integer> goods) {
    /** How far it has come. */
    public enum State {
        WON,
        LOST,
        OPEN
    }

    /** @param last when it was decided, or is to be */
    public record Course(State state, int begun, int last) {}

    public boolean is(State state) {
        return course.state() == state;
    }
}
