package org.kinward.edge.sample.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The texts of one country: {@code sample/pt-PT.txt} and its like, sections of lines with columns. */
public final class Country {
    private final String locale;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    /** @param locale one of those we speak */
    public Country(String locale) {
        this.locale = locale;
        String section = "";
        for (String line : read("/sample/" + locale + ".txt").lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line);
            }
        }
    }

    private static String read(String name) {
        try (var file = Country.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String locale() {
        return locale;
    }

    String code() {
        return country(0);
    }

    public String currency() {
        return country(1);
    }

    String mobile() {
        return country(2);
    }

    String landline() {
        return country(3);
    }

    private String country(int column) {
        return rows("country").getFirst().get(column);
    }

    public List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    public List<List<String>> rows(String section) {
        return lines(section).stream().map(Country::columns).toList();
    }

    /** One long line of names. */
    List<String> names(String section) {
        return columns(String.join("|", lines(section)));
    }

    private static List<String> columns(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    List<Step.Touch> care() {
        return lines("care").stream()
                .map(line -> (Step.Touch) Step.parse("0 " + line))
                .toList();
    }

    List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        String title = "";
        for (String line : lines("stories")) {
            if (line.startsWith("=")) {
                add(stories, title, steps);
                title = line;
                steps = new ArrayList<>();
            } else {
                steps.add(line);
            }
        }
        add(stories, title, steps);
        return stories;
    }

    private static void add(List<Story> stories, String title, List<String> steps) {
        if (!title.isEmpty()) {
            stories.add(Story.parse(title, steps));
        }
    }
}
