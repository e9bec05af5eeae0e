package org.kinward.engine.privacy.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.privacy.Register;

/** The register for a spreadsheet: words beside keys, a byte order mark first. */
final class RegisterCsv {
    private RegisterCsv() {}

    static byte[] of(List<Register.Entry> entries) {
        String header = "object,field,kind,purpose,objectLabel,fieldLabel,kindLabel,purposeLabel";
        return Stream.concat(Stream.of("\uFEFF" + header), entries.stream().map(RegisterCsv::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Register.Entry entry) {
        return Stream.of(
                        entry.object(),
                        entry.field(),
                        entry.data().kind().wire(),
                        entry.data().purpose().wire(),
                        entry.objectLabel(),
                        entry.fieldLabel(),
                        entry.kindLabel(),
                        entry.purposeLabel())
                .map(RegisterCsv::cell)
                .collect(Collectors.joining(","));
    }

    /** A cell that begins like a formula is one for spreadsheets: it gets a mark before. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
