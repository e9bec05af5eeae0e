package org.kinward.engine.record.undo;

/**
 * What came of an undo, in records.
 *
 * @param lines what the command did in all, change by change
 * @param done of these, those looked at
 * @param deleted put into the bin, for the command had made them
 * @param restored taken out of the bin
 * @param changed given back what they had before
 * @param kept left as they are, wholly or in part
 */
public record Tally(int lines, int done, int deleted, int restored, int changed, int kept) {
    public Tally plus(Tally more) {
        return new Tally(
                lines,
                done + more.done,
                deleted + more.deleted,
                restored + more.restored,
                changed + more.changed,
                kept + more.kept);
    }
}
