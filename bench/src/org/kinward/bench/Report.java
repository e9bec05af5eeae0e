package org.kinward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables and the file. */
record Report(int connections, List<Report.Line> lines) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param rows in the table while it was measured
     * @param byHand null where there is no such way
     * @param sql null where there is no such way
     */
    record Line(int rows, String op, String visibility, Load.Result ours, Load.Result byHand, Load.Result sql) {
        Double ratioHandWritten() {
            return byHand == null ? null : ours.cpu() / byHand.cpu();
        }

        /** Processor time to processor time; of an import, rows a second to rows a second. */
        Double ratioSql() {
            return sql == null
                    ? null
                    : op.equals("import") ? ours.perSecond() / sql.perSecond() : ours.cpu() / sql.cpu();
        }

        boolean alike(Line other) {
            return op.equals(other.op) && visibility.equals(other.visibility);
        }
    }

    void write(Path file) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        System.out.printf(
                "%n%d connections (search, live, import: 1); CPU in ms a request (import: a row; follow: a line of the"
                        + " feed; live: a change), server + database%n%n",
                connections);
        System.out.printf(
                "%-8s %6s %9s  %-13s %8s %8s %10s %9s %9s %8s  %s%n",
                "", "sees", "rows", "", "server", "database", "a second", "p50 ms", "p99 ms", "ratio", "goal");
        ArrayNode all = JSON.createArrayNode();
        for (Line line : lines) {
            print(line, "", line.ours(), null);
            if (line.byHand() != null) {
                print(line, "hand-written", line.byHand(), line.ratioHandWritten());
            }
            if (line.sql() != null) {
                print(line, line.op().equals("import") ? "COPY" : "SQL", line.sql(), line.ratioSql());
            }
            json(line, all.addObject());
        }
        growth();
        Files.writeString(file, all.toPrettyString() + "\n");
        System.out.println(
                "\nRatio: the application's CPU to theirs; of COPY, rows a second to COPY's. Written to " + file);
    }

    private static void print(Line line, String who, Load.Result result, Double ratio) {
        Goal goal = who.isEmpty() ? Goal.of(line) : null;
        System.out.printf(
                Locale.ROOT,
                "%-8s %6s %9s  %-13s %8.3f %8.3f %,10.0f %9.2f %9.2f %8s  %s%n",
                who.isEmpty() ? line.op() : "",
                who.isEmpty() ? line.visibility() : "",
                who.isEmpty() ? String.format(Locale.ROOT, "%,d", line.rows()) : "",
                who,
                result.serverMs(),
                result.databaseMs(),
                result.perSecond(),
                result.p50(),
                result.p99(),
                ratio == null ? "" : String.format(Locale.ROOT, "%.2f", ratio),
                goal == null ? "" : goal);
    }

    /** Of all that was measured at more than one size: CPU at each, and how many times the first the last is. */
    private void growth() {
        List<Line> first = lines.stream()
                .filter(line -> lines.stream().anyMatch(other -> other.alike(line) && other.rows() > line.rows())
                        && lines.stream().noneMatch(other -> other.alike(line) && other.rows() < line.rows()))
                .toList();
        if (first.isEmpty()) {
            return;
        }
        List<Integer> sizes = lines.stream()
                .filter(line -> first.stream().anyMatch(line::alike))
                .map(Line::rows)
                .distinct()
                .sorted()
                .toList();
        System.out.printf("%n%-8s %6s ", "growth", "sees");
        sizes.forEach(size -> System.out.printf(Locale.ROOT, "%,21d ", size));
        System.out.printf("%8s%n", "times");
        for (Line line : first) {
            System.out.printf("%-8s %6s ", line.op(), line.visibility());
            Line last = line;
            for (int size : sizes) {
                Line at = at(line, size);
                System.out.printf("%21s ", at == null ? "" : cell(at));
                last = at == null ? last : at;
            }
            System.out.printf(
                    Locale.ROOT, "%8.2f%n", last.ours().cpu() / line.ours().cpu());
        }
        System.out.println("(CPU in ms, and its ratio to the hand-written one)");
    }

    private static String cell(Line line) {
        Double ratio = line.ratioHandWritten();
        return String.format(Locale.ROOT, "%.3f", line.ours().cpu())
                + (ratio == null ? "       " : String.format(Locale.ROOT, " (%.2f)", ratio));
    }

    private Line at(Line line, int size) {
        return lines.stream()
                .filter(other -> other.alike(line) && other.rows() == size)
                .findFirst()
                .orElse(null);
    }

    private void json(Line line, ObjectNode out) {
        out.put("op", line.op());
        out.put("rows", line.rows());
        out.put("visibility", line.visibility());
        out.put("connections", List.of("import", "search", "live").contains(line.op()) ? 1 : connections);
        put(out, line.ours());
        out.put("ratioHandWritten", round(line.ratioHandWritten()));
        out.put("ratioSql", round(line.ratioSql()));
        Line first = lines.stream().filter(line::alike).findFirst().orElse(line);
        if (first.rows() < line.rows()) {
            out.put("growth", round(line.ours().cpu() / first.ours().cpu()));
        }
        Goal goal = Goal.of(line);
        if (goal != null) {
            out.put("goal", goal.words()).put("met", goal.met());
        }
        if (line.byHand() != null) {
            put(out.putObject("handWritten"), line.byHand());
        }
        if (line.sql() != null) {
            put(out.putObject("sql"), line.sql());
        }
    }

    private static void put(ObjectNode out, Load.Result result) {
        out.put("cpuMsServer", round(result.serverMs()));
        out.put("cpuMsDatabase", round(result.databaseMs()));
        out.put("perSecond", round(result.perSecond()));
        out.put("p50Ms", round(result.p50()));
        out.put("p99Ms", round(result.p99()));
        if (!Double.isNaN(result.cpuP50())) {
            out.put("cpuMsP50", round(result.cpuP50()));
        }
    }

    private static Double round(Double value) {
        return value == null ? null : Math.round(value * 1e4) / 1e4;
    }
}
