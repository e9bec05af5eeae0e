package org.kinward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinward.Application;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesArchitectureTest {

    @Test
    void modulesUseOnlyWhatTheirPackageInfoAllows() {
        var modules = ApplicationModules.of(Application.class);

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .as("modules that Spring Modulith found")
                .containsExactlyInAnyOrderElementsOf(modules());
        modules.verify();
    }

    @Test
    void everyModuleIsAPackageOnAShelf() {
        assertThat(modules())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(module).matches("(" + String.join("|", House.SHELVES) + ")\\.[a-z]+"));
    }

    @Test
    void everyClassIsInExactlyOneModule() {
        var modules = modules();
        var homeless = House.CLASSES.stream()
                .filter(type -> !type.getPackageName().equals(House.ROOT))
                .filter(type -> Stream.iterate(
                                        type.getPackageName(), p -> p.startsWith(House.ROOT + "."), p -> parent(p))
                                .filter(packageName -> modules.contains(packageName.substring(House.ROOT.length() + 1)))
                                .count()
                        != 1)
                .filter(type -> !type.getSimpleName().equals("package-info") || !shelf(type))
                .map(JavaClass::getName);

        assertThat(homeless).as("classes in no module or in two").isEmpty();
    }

    @Test
    void onlyTheApplicationStandsOutsideTheModules() {
        assertThat(House.CLASSES.stream()
                        .filter(type -> type.getPackageName().equals(House.ROOT))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info")))
                .containsExactly("Application");
    }

    private static Set<String> modules() {
        return House.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(ApplicationModule.class))
                .map(type -> type.getPackageName().substring(House.ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean shelf(JavaClass type) {
        return parent(type.getPackageName()).equals(House.ROOT);
    }

    private static String parent(String packageName) {
        return packageName.substring(0, packageName.lastIndexOf('.'));
    }
}
