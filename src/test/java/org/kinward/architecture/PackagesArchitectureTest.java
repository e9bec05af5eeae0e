package org.kinward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackagesArchitectureTest {
    private static final int FILES = 20;
    private static final Pattern EXPLAINED =
            Pattern.compile("/\\*\\*.{20,}\\*/.*@NullMarked.*^package ", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void everyPackageSaysInASentenceOrTwoWhatItIsAndIsNullMarked() {
        assertThat(packages())
                .isNotEmpty()
                .filteredOn(folder -> !explained(folder.resolve("package-info.java")))
                .isEmpty();
    }

    @Test
    void aPackageHasNoMoreFilesThanTheEyeTakesIn() {
        var sizes = House.files(House.MAIN, ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));

        assertThat(sizes.entrySet()).filteredOn(size -> size.getValue() > FILES).isEmpty();
    }

    private static boolean explained(Path file) {
        return Files.exists(file) && EXPLAINED.matcher(House.text(file)).find();
    }

    private static Set<Path> packages() {
        return House.files(House.MAIN, ".java").stream()
                .map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
