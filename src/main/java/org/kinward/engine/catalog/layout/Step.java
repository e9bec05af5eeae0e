package org.kinward.engine.catalog.layout;

/**
 * One statement of a plan.
 *
 * @param table its plain name
 * @param about the column or index it is about; the table where it is about the whole
 */
public record Step(Kind kind, String table, String about, String sql) {
    /** What a step does; the order is that in which they are run. */
    public enum Kind {
        /** A leftover of an index whose building failed. */
        DROP_BROKEN_INDEX(false),
        /** A rule nobody wants any more; it must be gone before writers stop to keep it. */
        LIFT_RULE(false),
        CREATE_TABLE(false),
        ADD_COLUMN(false),
        CREATE_SEQUENCE(false),
        CREATE_INDEX(false),
        /** From here on after all nodes know the snapshot. */
        CREATE_UNIQUE_INDEX(true),
        ADD_RULE(true),
        VALIDATE_RULE(true);

        private final boolean rule;

        Kind(boolean rule) {
            this.rule = rule;
        }

        boolean rule() {
            return rule;
        }
    }

    /** Whether it lets others read and write however long it takes; the rest takes the table for a moment only. */
    boolean unhurried() {
        return kind == Kind.VALIDATE_RULE || sql.contains("concurrently");
    }
}
