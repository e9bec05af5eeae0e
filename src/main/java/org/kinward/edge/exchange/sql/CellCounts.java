package org.kinward.edge.exchange.sql;

/**
 * What became of the cells of one column.
 *
 * @param filled cells with something in them
 * @param written cells whose value is in a record now; those that name what nobody knows may be left out by plan
 * @param empty cells with nothing in them
 * @param rejected cells that were filled and came to nothing, with their row or alone
 */
public record CellCounts(int filled, int written, int empty, int rejected) {

    public static final CellCounts NONE = new CellCounts(0, 0, 0, 0);

    public int cells() {
        return filled + empty;
    }

    public CellCounts plus(CellCounts other) {
        return new CellCounts(
                filled + other.filled, written + other.written, empty + other.empty, rejected + other.rejected);
    }
}
