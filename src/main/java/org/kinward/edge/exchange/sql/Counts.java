package org.kinward.edge.exchange.sql;

/** What became of rows. */
public record Counts(int created, int updated, int unchanged, int rejected) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);
}
