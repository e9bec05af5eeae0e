package org.kinward.edge.sample.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The texts of one country: {@code sample/pt-PT.txt} and its like, sections of lines with columns. */
public final class Country {
    /** What is where it is, whatever is spoken of it. */
    private static final Set<String> PLACES =
            Set.of("country", "women", "men", "families", "places", "streets", "companies");

    private final String locale;
    private final String spoken;
    private final Map<String, List<String>> sections;

    /** @param locale one of those we speak */
    public Country(String locale) {
        this(locale, locale, sections(locale));
    }

    private Country(String locale, String spoken, Map<String, List<String>> sections) {
        this.locale = locale;
        this.spoken = spoken;
        this.sections = sections;
    }

    /** English is for a house that speaks it: in any other the British are written of as the house speaks. */
    public static Country in(String locale, Locale house) {
        String spoken = locale.equals("en") ? house.toLanguageTag() : locale;
        Map<String, List<String>> sections = sections(spoken);
        if (!spoken.equals(locale)) {
            sections.keySet().removeAll(PLACES);
            sections(locale).forEach((section, lines) -> {
                if (PLACES.contains(section)) {
                    sections.put(section, lines);
                }
            });
        }
        return new Country(locale, spoken, sections);
    }

    private static Map<String, List<String>> sections(String locale) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : read("/sample/" + locale + ".txt").lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line);
            }
        }
        return sections;
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

    /** In which its people are written to, and of. */
    String spoken() {
        return spoken;
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

    /** What stands beside a word. */
    public String text(String section, String word) {
        return rows(section).stream()
                .filter(row -> row.getFirst().equals(word))
                .findFirst()
                .orElseThrow()
                .getLast();
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
