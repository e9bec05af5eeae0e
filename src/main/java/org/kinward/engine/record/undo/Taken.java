package org.kinward.engine.record.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;

/**
 * What came of the verdicts on one transaction.
 *
 * @param outcomes one a line, last done first, as clients of a batch read them
 */
public record Taken(Tally tally, List<Kept> kept, List<Outcome> outcomes) {

    /** @param came outcomes of those verdicts that had something to put back, in order */
    public static Taken of(List<Verdict> verdicts, List<Outcome> came) {
        List<Kept> kept = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        int[] done = new int[3];
        int next = 0;
        for (Verdict verdict : verdicts) {
            Command back = verdict.back();
            Outcome outcome = back == null ? null : came.get(next++);
            Kept stays =
                    outcome == null || outcome instanceof Outcome.Saved ? verdict.kept() : refused(verdict, outcome);
            if (stays != null) {
                kept.add(stays);
            }
            if (outcome instanceof Outcome.Saved saved && saved.changed()) {
                done[back instanceof Command.Delete ? 0 : back instanceof Command.Restore ? 1 : 2]++;
            }
            outcomes.add(outcome(verdict, outcome, stays));
        }
        int size = verdicts.size();
        return new Taken(new Tally(size, size, done[0], done[1], done[2], kept.size()), kept, outcomes);
    }

    private static Kept refused(Verdict verdict, Outcome outcome) {
        Reason reason = switch (outcome) {
            case Outcome.Denied denied -> Reason.DENIED;
            case Outcome.NotFound notFound -> Reason.GONE;
            case Outcome.Conflict conflict -> Reason.CHANGED;
            case Outcome.Rejected rejected -> loose(rejected) ? Reason.TARGET_GONE : Reason.REFUSED;
            case Outcome.Skipped skipped -> Reason.REFUSED;
            case Outcome.Saved saved -> throw new IllegalStateException("what was saved is not refused");
        };
        return Kept.whole(verdict.line().object(), verdict.line().record(), reason);
    }

    /** It would come back to something that is no more, and nothing else stands against it. */
    private static boolean loose(Outcome.Rejected rejected) {
        return rejected.violations().stream().allMatch(one -> one.code() == ErrorCode.UNKNOWN_REFERENCE);
    }

    private static Outcome outcome(Verdict verdict, @Nullable Outcome came, @Nullable Kept kept) {
        int version = verdict.line().version();
        if (came != null && !(came instanceof Outcome.Saved)) {
            return came;
        }
        if (kept == null) {
            return Objects.requireNonNullElseGet(
                    came, () -> new Outcome.Saved(verdict.line().record(), version, false));
        }
        return switch (kept.reason()) {
            case CHANGED, TARGET_GONE -> new Outcome.Conflict(version, kept.by(), kept.at(), kept.fields());
            case DENIED -> new Outcome.Denied();
            case USED, IRREVERSIBLE, GONE, IN_BIN, REFUSED ->
                new Outcome.Rejected(List.of(new Violation("", kept.reason().code(), Map.of())));
        };
    }
}
