package org.kinward.edge.timetable.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as spreadsheets read it (RFC 4180, UTF-8 by its mark): no cell is a formula. */
final class Csv {
    private static final Pattern FORMULA = Pattern.compile("^(?:[=+@\\t\\r]|-(?!\\d)).*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[\",\\n\\r]");

    private Csv() {}

    static byte[] of(List<String> heads, List<List<String>> rows) {
        return ("\uFEFF"
                        + Stream.concat(Stream.of(heads), rows.stream())
                                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
                                .collect(Collectors.joining("\r\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
