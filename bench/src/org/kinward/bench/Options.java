package org.kinward.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be measured, and how.
 *
 * @param rows sizes of the table of accounts, rising
 * @param importRows rows of the file that is imported
 * @param story entries of the party whose timeline is read
 * @param entries records that are searched
 * @param patience seconds that the readers of the feed are given to take up what was written
 */
record Options(
        List<Integer> rows,
        Set<String> ops,
        int connections,
        double seconds,
        int importRows,
        int story,
        int entries,
        int patience,
        String profile) {
    private static final Map<String, String> USUAL = Map.of(
            "--rows",
            "100000",
            "--ops",
            "list,read,create,update,import,follow,timeline,search,live",
            "--connections",
            "16",
            "--seconds",
            "6",
            "--import-rows",
            "100000",
            "--story",
            "50000",
            "--entries",
            "2000000",
            "--patience",
            "60",
            "--profile",
            "");

    static Options read(String[] arguments) {
        Map<String, String> given = new HashMap<>(USUAL);
        for (int i = 0; i < arguments.length; i += 2) {
            if (!USUAL.containsKey(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + "? Known are "
                        + USUAL.keySet().stream().sorted().toList());
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        Set<String> ops = Set.of(given.get("--ops").split(","));
        List<String> known = Arrays.asList(USUAL.get("--ops").split(","));
        if (!known.containsAll(ops)) {
            throw new IllegalArgumentException("Of " + ops + ", these are known: " + known);
        }
        return new Options(
                Stream.of(given.get("--rows").split(","))
                        .map(Integer::valueOf)
                        .sorted()
                        .toList(),
                ops,
                Integer.parseInt(given.get("--connections")),
                Double.parseDouble(given.get("--seconds")),
                Integer.parseInt(given.get("--import-rows")),
                Integer.parseInt(given.get("--story")),
                Integer.parseInt(given.get("--entries")),
                Integer.parseInt(given.get("--patience")),
                given.get("--profile"));
    }

    boolean has(String op) {
        return ops.contains(op);
    }
}
