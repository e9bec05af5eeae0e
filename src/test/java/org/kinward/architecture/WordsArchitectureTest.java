package org.kinward.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsArchitectureTest {
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
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
        assertThat(House.files(House.TEST, ".java"))
                .allSatisfy(file -> assertThat(House.text(file))
                        .as(file.toString())
                        .doesNotContain("import org.mockito", "import static org.mockito", "import lombok"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main", "src/test"})
    void sourcesImportByNameAndLeaveNothingForLater(String folder) {
        assertThat(House.files(java.nio.file.Path.of(folder), ".java"))
                .filteredOn(file -> !file.endsWith("WordsArchitectureTest.java"))
                .allSatisfy(file -> {
                    assertThat(House.text(file)).as(file.toString()).doesNotContainPattern(UNFINISHED);
                    assertThat(House.text(file)).as(file.toString()).doesNotContainPattern(WILDCARD);
                });
    }
}
