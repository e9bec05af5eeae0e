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

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
