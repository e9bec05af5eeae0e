package org.kinward.engine.field.contactpoint;

import java.util.Optional;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;

/** What differs between the kinds of contact points. */
public interface Channel {
    String key();

    /** The one stored form of what was typed. */
    String normal(String typed, FieldContext context) throws InvalidValue;

    /** The compared form of a stored value. */
    String folded(String stored);

    /** The compared form of a fragment someone searches for. */
    String foldedPart(String typed);

    /** A form for people, where it differs from the stored one. */
    default Optional<String> display(String stored) {
        return Optional.empty();
    }
}
