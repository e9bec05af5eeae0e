package org.kinward.engine.record.query.statement;

/** Where a parameter of a compiled statement gets its value from, each time it runs. */
public sealed interface Source {
    /** Part {@code index} of the operands of the {@code leaf}-th comparison, counted in the order of the tree. */
    record Operand(int leaf, int index) implements Source {}

    record Owners(String object) implements Source {}

    record Teams(String object) implements Source {}

    record Owner(String object, int index) implements Source {}

    record Team(String object, int index) implements Source {}

    /** Value {@code index} of the cursor. */
    record CursorValue(int index) implements Source {}

    record Limit() implements Source {}

    record RecordId() implements Source {}

    record RecordIds() implements Source {}
}
