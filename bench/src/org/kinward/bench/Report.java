package org.kinward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The table and the file. */
record Report(int rows, int connections, List<Line> lines) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param byHand null where there is no such way
     * @param sql null where there is no such way
     */
    record Line(String op, String visibility, Load.Result ours, Load.Result byHand, Load.Result sql) {
        Double ratioHandWritten() {
            return byHand == null ? null : ours.cpu() / byHand.cpu();
        }

        /** Processor time to processor time; of an import, rows a second to rows a second. */
        Double ratioSql() {
            return sql == null
                    ? null
                    : op.equals("import") ? ours.perSecond() / sql.perSecond() : ours.cpu() / sql.cpu();
        }
    }

    void write(Path file) throws IOException {
        System.out.printf(
                "%n%,d accounts, %d connections; CPU in ms a request (import: a row; follow: a transaction of the"
                        + " feed), server + database%n%n",
                rows, connections);
        System.out.printf(
                "%-8s %6s  %-13s %8s %8s %10s %9s %9s %8s%n",
                "", "sees", "", "server", "database", "a second", "p50 ms", "p99 ms", "ratio");
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
        Files.writeString(file, all.toPrettyString() + "\n");
        System.out.println(
                "\nRatio: the application's CPU to theirs; of COPY, rows a second to COPY's. Written to " + file);
    }

    private static void print(Line line, String who, Load.Result result, Double ratio) {
        System.out.printf(
                Locale.ROOT,
                "%-8s %6s  %-13s %8.3f %8.3f %,10.0f %9.2f %9.2f %8s%n",
                who.isEmpty() ? line.op() : "",
                who.isEmpty() ? line.visibility() : "",
                who,
                result.serverMs(),
                result.databaseMs(),
                result.perSecond(),
                result.p50(),
                result.p99(),
                ratio == null ? "" : "%.2f".formatted(ratio));
    }

    private void json(Line line, ObjectNode out) {
        out.put("op", line.op());
        out.put("rows", rows);
        out.put("visibility", line.visibility());
        out.put("connections", line.op().equals("import") ? 1 : connections);
        put(out, line.ours());
        out.put("ratioHandWritten", round(line.ratioHandWritten()));
        out.put("ratioSql", round(line.ratioSql()));
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
    }

    private static Double round(Double value) {
        return value == null ? null : Math.round(value * 1e4) / 1e4;
    }
}
