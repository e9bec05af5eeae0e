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

    @Test
    void noFileIsLongerThan400Lines() {
        var sources = Stream.of(House.files(Path.of("src"), ".java"), web()).flatMap(List::stream);

        assertThat(sources)
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(FILE_LINES));
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
                .allSatisfy(method ->
                        assertThat(method.lines()).as("lines of " + method).isLessThanOrEqualTo(METHOD_LINES));
    }

    @Test
    void aMethodTakesAtMostFiveParameters() {
        assertThat(Methods.of(House.files(House.MAIN, ".java")))
                .filteredOn(method -> !method.constructor())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.parameters())
                        .as("parameters of " + method)
                        .isLessThanOrEqualTo(PARAMETERS));
    }

    private static List<Path> web() {
        var sources = Path.of("web", "src");
        return sources.toFile().isDirectory() ? House.files(sources, ".ts", ".tsx", ".css") : List.of();
    }

    private static int lines(Path file) {
        return (int) House.text(file).lines().count();
    }
}
