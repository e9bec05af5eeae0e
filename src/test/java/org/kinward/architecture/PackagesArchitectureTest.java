package org.kinward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackagesArchitectureTest {
    private static final int FILES = 20;

    @Test
    void everyPackageSaysInASentenceOrTwoWhatItIsAndIsNullMarked() {
        assertThat(packages()).allSatisfy(folder -> {
            var file = folder.resolve("package-info.java");
            assertThat(Files.exists(file)).as(file + " exists").isTrue();
            var text = House.text(file);
            assertThat(text)
                    .as(file.toString())
                    .contains("@NullMarked")
                    .containsPattern("(?s)/\\*\\*.*\\w.*\\*/.*\\bpackage ");
        });
    }

    @Test
    void aPackageHasNoMoreFilesThanTheEyeTakesIn() {
        var sizes = House.files(House.MAIN, ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

        assertThat(sizes)
                .allSatisfy((folder, count) ->
                        assertThat(count).as("files in " + folder).isLessThanOrEqualTo(FILES));
    }

    private static Set<Path> packages() {
        return House.files(House.MAIN, ".java").stream()
                .map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
