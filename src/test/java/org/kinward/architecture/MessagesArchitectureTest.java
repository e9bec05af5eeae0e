package org.kinward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesArchitectureTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
    private static final List<String> TRANSLATIONS = List.of("pt_PT", "pt_BR", "pl");
    private static final Pattern TRANSLATED = Pattern.compile(".*_(pt_PT|pt_BR|pl)\\.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}'\\s,]+");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]{3,})\"");
    private static final Set<String> TYPES = types();
    private static final Set<String> SAID = said();

    static Stream<Path> bundles() {
        return House.files(FOLDER, ".properties").stream()
                .filter(file ->
                        !TRANSLATED.matcher(file.getFileName().toString()).matches());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeysAndPlaceholdersAsEnglish(Path bundle) {
        var english = read(bundle);
        assertThat(english)
                .as(bundle.toString())
                .isNotEmpty()
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());

        assertThat(TRANSLATIONS).allSatisfy(language -> {
            var file = Path.of(bundle.toString().replace(".properties", "_" + language + ".properties"));
            var translated = read(file);
            assertThat(translated.keySet()).as("keys of " + file).containsExactlyElementsOf(english.keySet());
            assertThat(translated).allSatisfy((key, text) -> {
                assertThat(text).as(file + " " + key).isNotBlank();
                assertThat(placeholders(text)).as(file + " " + key).isEqualTo(placeholders(english.get(key)));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsWrittenTwice(Path bundle) {
        var files = Stream.concat(
                Stream.of(bundle),
                TRANSLATIONS.stream()
                        .map(language ->
                                Path.of(bundle.toString().replace(".properties", "_" + language + ".properties"))));

        assertThat(files).allSatisfy(file -> {
            var keys = House.text(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        });
    }

    /** What types, fields and options are called is held by {@code LabelsTest}. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsAskedFor(Path bundle) {
        var keys = read(bundle).keySet();

        assertThat(keys)
                .filteredOn(key -> !TYPES.contains(firstPart(key)))
                .allSatisfy(key -> assertThat(SAID.contains(key)
                                || SAID.stream().anyMatch(said -> said.endsWith(".") && key.startsWith(said)))
                        .as(key)
                        .isTrue());
    }

    private static String firstPart(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    /** Every piece of text in the sources: a key, or what a key begins with. */
    private static Set<String> said() {
        return Stream.of(
                        House.files(House.MAIN, ".java"),
                        House.files(Path.of("src", "main", "resources", "reports"), ".json"))
                .flatMap(List::stream)
                .flatMap(file -> LITERAL.matcher(House.text(file)).results())
                .map(literal -> literal.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> types() {
        return bundles()
                .flatMap(bundle -> read(bundle).keySet().stream())
                .filter(key -> key.endsWith(".label"))
                .map(MessagesArchitectureTest::firstPart)
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new AssertionError("Cannot read " + file + ": " + broken.getMessage(), broken);
        }
        var messages = new TreeMap<String, String>();
        properties.forEach((key, text) -> messages.put((String) key, (String) text));
        return messages;
    }
}
