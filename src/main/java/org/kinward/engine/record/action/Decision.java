package org.kinward.engine.record.action;

import java.util.Map;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Order;

/** What an action comes to. */
public sealed interface Decision {
    /** Records that came of it, by name. */
    Map<String, Ref> made();

    /** To be written now, all of it or nothing. */
    record Now(Order order, Map<String, Ref> made) implements Decision {
        public Now {
            made = Map.copyOf(made);
        }
    }

    /** It was done before; nothing is written. */
    record Before(Map<String, Ref> made) implements Decision {
        public Before {
            made = Map.copyOf(made);
        }
    }
}
