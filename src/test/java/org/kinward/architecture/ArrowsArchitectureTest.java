package org.kinward.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrowsArchitectureTest {

    @ParameterizedTest
    @CsvSource({"kernel, 1", "platform, 2", "engine, 3", "suite, 4"})
    void aShelfUsesOnlyItselfAndTheShelvesBelow(String shelf, int above) {
        var higher = House.SHELVES.subList(above, House.SHELVES.size()).stream()
                .map(name -> House.ROOT + "." + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(House.ROOT + "." + shelf + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(higher)
                .check(House.CLASSES);
    }

    @Test
    void nobodyDependsOnAFace() {
        slices().matching(House.ROOT + ".edge.(*)..")
                .namingSlices("face $1")
                .should()
                .notDependOnEachOther()
                .check(House.CLASSES);
    }

    @Test
    void packagesAreFreeOfCyclesAlsoInsideAModule() {
        slices().matching(House.ROOT + ".(**)").should().beFreeOfCycles().check(House.CLASSES);
    }

    @Test
    void theKernelKnowsNoSpring() {
        noClasses()
                .that()
                .resideInAPackage(House.ROOT + ".kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "jakarta..")
                .check(House.CLASSES);
    }
}
