package org.kinward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TestsArchitectureTest {
    private static final Pattern FACTS =
            Pattern.compile("(?m)^ +@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b");
    private static final Pattern RUN = Pattern.compile(".*(Test|IT|Journeys)\\.java");
    private static final Pattern KIT = Pattern.compile(".*Contract\\.java");

    private static final Pattern HEAVY = Pattern.compile("@Tag\\(\"heavy\"\\)");
    private static final Pattern BOUNDED = Pattern.compile("@Tag\\(\"heavy\"\\)\\s+@Timeout\\(");
    private static final Pattern SIZE = Pattern.compile("Integer\\.getInteger\\(\\s*\"(kinward\\.heavy\\.[a-z-]+)\"");

    /** The build finds tests by their name; under another name they would silently not run. */
    @Test
    void everyTestHasANameByWhichTheBuildFindsIt() {
        assertThat(House.files(House.TEST, ".java"))
                .filteredOn(file -> FACTS.matcher(House.text(file)).find())
                .isNotEmpty()
                .filteredOn(file -> !RUN.matcher(file.toString()).matches()
                        && !KIT.matcher(file.toString()).matches())
                .isEmpty();
    }

    @Test
    void everyContractIsAdopted() {
        var tests = House.files(House.TEST, ".java");

        assertThat(tests)
                .filteredOn(file -> KIT.matcher(file.toString()).matches())
                .filteredOn(kit -> tests.stream()
                        .noneMatch(test -> !test.equals(kit) && House.text(test).contains(name(kit))))
                .isEmpty();
    }

    /** Run with -Pheavy: for a certain time at most, at a size that can be chosen, and told of in CONTRIBUTING.md. */
    @Test
    void whatIsTooLongForEveryBuildIsBoundedSizedAndListed() {
        String list = House.text(Path.of("CONTRIBUTING.md"));

        assertThat(House.files(House.TEST, ".java"))
                .filteredOn(file -> HEAVY.matcher(House.text(file)).find())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.toString()).endsWith("IT.java"))
                .allSatisfy(file -> assertThat(BOUNDED.matcher(House.text(file)).results())
                        .as("a @Timeout beside each @Tag(\"heavy\") of " + file)
                        .hasSameSizeAs(HEAVY.matcher(House.text(file)).results().toList()))
                .allSatisfy(file -> {
                    var sizes = SIZE.matcher(House.text(file)).results().toList();
                    assertThat(sizes).as("a size of " + file).isNotEmpty();
                    sizes.forEach(size -> assertThat(list).contains("`" + size.group(1) + "`"));
                    assertThat(list).contains("`" + name(file) + "`");
                });
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
