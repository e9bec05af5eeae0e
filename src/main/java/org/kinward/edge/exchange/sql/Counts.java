package org.kinward.edge.exchange.sql;

/**
 * What became of rows.
 *
 * @param merged rows whose record an earlier row of the same key had made or changed already; they went into it
 * @param skipped rows without a key, where the plan leaves those out
 */
public record Counts(int created, int updated, int unchanged, int rejected, int merged, int skipped) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts(int created, int updated, int unchanged, int rejected) {
        this(created, updated, unchanged, rejected, 0, 0);
    }
}
