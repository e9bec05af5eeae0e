package org.kinward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizesArchitectureTest {
    private static final int FILE_LINES = 400;
    private static final int FILE_LINES_OF_NINE_IN_TEN = 150;
    private static final int LONGEST = 10;
    private static final int METHOD_LINES = 60;
    private static final int PARAMETERS = 5;
    private static final int NESTING = 3;

    @Test
    void noFileIsLongerThan400Lines() {
        var sources = Stream.of(House.files(Path.of("src"), ".java"), web())
                .flatMap(List::stream)
                .toList();

        assertThat(sources)
                .isNotEmpty()
                .filteredOn(file -> lines(file) > FILE_LINES)
                .isEmpty();
    }

    /** The budget of a package is held by {@link PackagesArchitectureTest}. */
    @Test
    void theTenLongestFilesAndPackagesAreKnown() {
        Map<Path, Integer> files = new HashMap<>();
        Map<Path, Integer> packages = new HashMap<>();
        Stream.of(House.files(Path.of("src"), ".java"), web())
                .flatMap(List::stream)
                .forEach(file -> files.put(file, lines(file)));
        House.files(House.MAIN, ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .forEach(file -> packages.merge(file.getParent(), 1, Integer::sum));

        System.out.println("longest files, of " + FILE_LINES + " lines at most: " + longest(files));
        System.out.println("longest packages, by files: " + longest(packages));

        assertThat(longest(files)).hasSize(LONGEST);
        assertThat(longest(packages)).hasSize(LONGEST);
    }

    private static List<String> longest(Map<Path, Integer> sizes) {
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<Path, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LONGEST)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    @Test
    void nineFilesInTenHaveAtMost150Lines() {
        var sizes = House.files(House.MAIN, ".java").stream()
                .map(SizesArchitectureTest::lines)
                .sorted()
                .toList();
        var median = sizes.get(sizes.size() / 2);
        var ninetieth = sizes.get((int) Math.ceil(sizes.size() * 0.9) - 1);

        System.out.printf(
                "sizes: %d files, median %d lines, p90 %d, longest %d%n",
                sizes.size(), median, ninetieth, sizes.getLast());

        assertThat(ninetieth).as("p90 of lines a file").isLessThanOrEqualTo(FILE_LINES_OF_NINE_IN_TEN);
    }

    @Test
    void aMethodFitsAScreen() {
        assertThat(Methods.of(House.files(Path.of("src"), ".java")))
                .isNotEmpty()
                .filteredOn(method -> method.lines() > METHOD_LINES)
                .isEmpty();
    }

    @Test
    void aMethodTakesAtMostFiveParameters() {
        assertThat(Methods.of(House.files(House.MAIN, ".java")))
                .isNotEmpty()
                .filteredOn(method -> !method.constructor() && method.parameters() > PARAMETERS)
                .isEmpty();
    }

    @Test
    void statementsStandAtMostThreeDeep() {
        assertThat(Methods.of(House.files(House.MAIN, ".java")))
                .isNotEmpty()
                .filteredOn(method -> method.nesting() > NESTING)
                .isEmpty();
    }

    private static List<Path> web() {
        var sources = Path.of("web", "src");
        return sources.toFile().isDirectory() ? House.files(sources, ".ts", ".tsx", ".css") : List.of();
    }

    private static int lines(Path file) {
        return (int) House.text(file).lines().count();
    }
}
