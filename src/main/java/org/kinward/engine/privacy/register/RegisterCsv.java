package org.kinward.engine.privacy.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The register for a spreadsheet: a byte order mark first. */
public final class RegisterCsv {
    private static final List<String> FIELDS =
            List.of("object", "field", "kind", "purpose", "objectLabel", "fieldLabel", "kindLabel", "purposeLabel");

    private RegisterCsv() {}

    /** A field a line, words beside keys. */
    public static byte[] fields(List<Register.Entry> entries) {
        List<List<String>> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(List.of(
                entry.object(),
                entry.field(),
                entry.data().kind().wire(),
                entry.data().purpose().wire(),
                entry.objectLabel(),
                entry.fieldLabel(),
                entry.kindLabel(),
                entry.purposeLabel())));
        return written(String.join(",", FIELDS), lines);
    }

    /** An activity a line, under the words of the reader's language. */
    public static byte[] activities(List<Register.Activity> activities) {
        List<List<String>> lines = new ArrayList<>();
        activities.forEach(one -> lines.add(List.copyOf(one.said().values())));
        String header = activities.isEmpty()
                ? ""
                : line(List.copyOf(activities.getFirst().said().keySet()));
        return written(header, lines);
    }

    private static byte[] written(String header, List<List<String>> lines) {
        List<String> all = new ArrayList<>(List.of("\uFEFF" + header));
        lines.forEach(cells -> all.add(line(cells)));
        return all.stream().collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(RegisterCsv::cell).collect(Collectors.joining(","));
    }

    /** A cell that begins like a formula is one for spreadsheets: it gets a mark before. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
