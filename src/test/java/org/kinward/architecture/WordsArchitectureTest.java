package org.kinward.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsArchitectureTest {
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
    private static final Pattern MOCKED =
            Pattern.compile("(?m)^import (static )?(org\\.mockito|lombok|org\\.powermock|org\\.easymock)");
    private static final Pattern WILDCARD = Pattern.compile("(?m)^import .*\\*;");

    @ParameterizedTest
    @ValueSource(strings = {"Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Dto", "DTO"})
    void namesSayWhatTheThingIs(String suffix) {
        noClasses().should().haveSimpleNameEndingWith(suffix).check(House.CLASSES);
    }

    @Test
    void packagesAreNotDrawersForOddments() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..common..", "..shared..", "..util..", "..utils..", "..helper..", "..impl..", "..misc..")
                .check(House.CLASSES);
    }

    @Test
    void onlyJackson3ReadsAndWritesJson() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..",
                        "com.fasterxml.jackson.dataformat..",
                        "com.fasterxml.jackson.datatype..")
                .check(House.CLASSES);
    }

    @Test
    void noMockingAndNoLombok() {
        assertThat(saying(House.TEST, MOCKED)).isEmpty();
        assertThat(saying(House.MAIN, MOCKED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void sourcesImportByNameAndLeaveNothingForLater(String folder) {
        assertThat(saying(Path.of(folder), WILDCARD)).isEmpty();
        assertThat(saying(Path.of(folder), UNFINISHED)).isEmpty();
    }

    @Test
    void theProductsNameIsInNoTable() {
        assertThat(House.files(Path.of("src", "main", "resources", "db"), ".sql"))
                .filteredOn(file -> House.text(file).toLowerCase(Locale.ROOT).contains("kinward"))
                .isEmpty();
    }

    private static List<Path> saying(Path folder, Pattern what) {
        return House.files(folder, ".java").stream()
                .filter(file -> !file.endsWith("WordsArchitectureTest.java"))
                .filter(file -> what.matcher(House.text(file)).find())
                .toList();
    }
}
