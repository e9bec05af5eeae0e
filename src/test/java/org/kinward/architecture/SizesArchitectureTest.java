package org.kinward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizesArchitectureTest {
    private static final int FILE_LINES = 400;
    private static final int FILE_LINES_OF_NINE_IN_TEN = 150;
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
