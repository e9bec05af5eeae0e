import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Formats our Java in one style: {@code check} fails naming the files that differ, {@code apply} rewrites them. Files that passed before and have
 * the same content since are not read again.
 */
final class Format {
    private static final Path PASSED = Path.of("target", "format-passed.txt");
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    public static void main(String[] arguments) throws IOException {
        var apply = arguments[0].equals("apply");
        var before = passed();
        var after = new TreeMap<String, String>();
        var different = new ArrayList<Path>();
        for (var file : sources()) {
            var text = Files.readString(file);
            if (fingerprint(text).equals(before.get(file.toString())) || formatted(file, text, apply)) {
                after.put(file.toString(), fingerprint(Files.readString(file)));
            } else {
                different.add(file);
            }
        }
        Files.createDirectories(PASSED.getParent());
        Files.write(
                PASSED,
                after.entrySet().stream()
                        .map(e -> e.getKey() + "\t" + e.getValue())
                        .toList());
        if (!different.isEmpty()) {
            different.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("Run: mvn validate -Pformat");
            System.exit(1);
        }
    }

    private static boolean formatted(Path file, String text, boolean apply) throws IOException {
        String formatted;
        try {
            formatted = FORMATTER.formatSourceAndFixImports(text);
        } catch (FormatterException notJava) {
            System.err.println(file + ": " + notJava.getMessage());
            return false;
        }
        if (formatted.equals(text)) {
            return true;
        }
        if (apply) {
            Files.writeString(file, formatted);
        }
        return apply;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var root : List.of(Path.of("src"), Path.of("bench"))) {
            if (Files.isDirectory(root)) {
                try (var files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        return sources;
    }

    private static Map<String, String> passed() throws IOException {
        var passed = new HashMap<String, String>();
        if (Files.exists(PASSED)) {
            Files.readAllLines(PASSED).stream().map(line -> line.split("\t")).forEach(p -> passed.put(p[0], p[1]));
        }
        return passed;
    }

    private static String fingerprint(String text) {
        return text.length() + "-" + Integer.toHexString(text.hashCode());
    }
}
