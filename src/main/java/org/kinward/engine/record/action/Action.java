package org.kinward.engine.record.action;

import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.kernel.filter.Filter;

/**
 * A verb of its own on records of a type. It reads and says what is to be written; the engine asks whether its actor may,
 * writes all of it in one batch that is undone as one, and tells what came of it. Whoever may change a record may act on
 * it; what is written beside it asks its own rights.
 */
public interface Action {
    ObjectType type();

    /** The last part of its address, and of its message key {@code action.<type>.<key>}. */
    String key();

    /** What is asked for before it is done. */
    default List<Input<?>> inputs() {
        return List.of();
    }

    /** On which records it is offered. */
    default Filter offered() {
        return Filter.ALL;
    }

    /** What there is to choose from, and what is suggested; changes nothing. */
    default Suggested suggest(Subject subject) {
        return new Suggested(Map.of(), Map.of());
    }

    /** Asked about a record that has it behind it, answers what came of it then. */
    Decision decide(Subject subject, Given given);
}
