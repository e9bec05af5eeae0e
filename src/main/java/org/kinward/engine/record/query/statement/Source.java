package org.kinward.engine.record.query.statement;

import org.kinward.engine.access.Tie;

/** Where a parameter of a compiled statement gets its value from, each time it runs. */
public sealed interface Source {
    /** Part {@code index} of the operands of the {@code leaf}-th comparison, counted in the order of the tree. */
    record Operand(int leaf, int index) implements Source {}

    /** All by which records of a type are within sight, of one kind of tie. */
    record Ends(String object, Tie tie) implements Source {}

    record End(String object, Tie tie, int index) implements Source {}

    /** Value {@code index} of the cursor. */
    record CursorValue(int index) implements Source {}

    record Limit() implements Source {}

    record RecordId() implements Source {}

    record RecordIds() implements Source {}
}
