package org.kinward.bench;

import java.util.Locale;

/** What we want of a kind of request, and whether it was so. */
record Goal(String words, double value, boolean met) {
    /** Null where there is none. */
    static Goal of(Report.Line line) {
        return switch (line.op()) {
            case "list" -> most("hand-written ×", line.ratioHandWritten(), 1.3);
            case "read" -> most("hand-written ×", line.ratioHandWritten(), 1.5);
            case "create" -> most("hand-written ×", line.ratioHandWritten(), 2);
            case "import" -> new Goal("of COPY ≥ 0.3", line.ratioSql(), line.ratioSql() >= 0.3);
            case "timeline" -> most("CPU ms", line.ours().cpu(), 3);
            case "search" -> most("CPU ms p50", line.ours().cpuP50(), 30);
            case "live" -> most("p99 ms", line.ours().p99(), 150);
            default -> null;
        };
    }

    private static Goal most(String what, double value, double most) {
        return new Goal(String.format(Locale.ROOT, "%s ≤ %s", what, most), value, value <= most);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %.2f, %s", words, value, met ? "met" : "MISSED");
    }
}
