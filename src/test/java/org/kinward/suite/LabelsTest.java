package org.kinward.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LabelsTest {
    private static final Set<String> NEEDED = needed();

    /** What records that point somewhere may be called there; by their plural where nothing is said. */
    private static final Set<String> WELCOME = DeclaredTypes.catalogue().models().stream()
            .flatMap(model -> model.related().stream())
            .map(one -> one.object() + "." + one.field() + ".related")
            .collect(Collectors.toSet());

    @Test
    void thereIsSomethingToName() {
        assertThat(NEEDED)
                .contains(
                        "account.label", "opportunity.whyWon.offer", "section.main", "discipline.sales", "field.owner")
                .hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_pt_PT", "_pt_BR", "_pl"})
    void everyTypeFieldOptionAndSectionIsNamed(String language) {
        assertThat(texts(language).stringPropertyNames()).containsAll(NEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_pt_PT", "_pt_BR", "_pl"})
    void nothingIsNamedThatIsNotThere(String language) {
        var first = NEEDED.stream().map(LabelsTest::firstPart).collect(Collectors.toSet());

        assertThat(texts(language).stringPropertyNames())
                .filteredOn(key -> first.contains(firstPart(key)))
                .allSatisfy(key -> assertThat(NEEDED.contains(key) || WELCOME.contains(key))
                        .as(key)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_pt_PT", "_pt_BR", "_pl"})
    void everyRefusalHasASentence(String language) {
        var keys = Arrays.stream(ErrorCode.values()).map(ErrorCode::messageKey).toList();

        assertThat(texts(language).stringPropertyNames()).containsAll(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_pt_PT", "_pt_BR", "_pl"})
    void noTextSpeaksTheProductsNameButTheBrands(String language) {
        var texts = texts(language);

        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("brand."))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).doesNotContain("Kinward"));
    }

    @Test
    void europeanPortugueseAddressesNobodyAsVoce() {
        var texts = texts("_pt_PT");

        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).doesNotContainIgnoringCase("você"));
    }

    private static Set<String> needed() {
        var keys = new TreeSet<String>(Set.of("field.id", "field.version"));
        // What the types and added fields of a workspace come with.
        keys.addAll(Set.of("field.name", "discipline.custom", "section.custom"));
        for (Model model : DeclaredTypes.catalogue().models()) {
            keys.add(model.key() + ".label");
            keys.add(model.key() + ".plural");
            model.fields().forEach(field -> name(keys, model, field));
            model.shape().sections().keySet().forEach(section -> keys.add("section." + section));
            if (!model.shape().discipline().isEmpty()) {
                keys.add("discipline." + model.shape().discipline());
            }
        }
        return keys;
    }

    private static void name(Set<String> keys, Model model, ModelField field) {
        if (field.system()) {
            keys.add("field." + field.key());
            return;
        }
        var key = model.key() + "." + field.key();
        keys.add(key);
        field.settings().options().forEach(option -> keys.add(key + "." + option.key()));
    }

    private static String firstPart(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    /** All texts of a language and no other: here a missing one must not be answered in English. */
    private static Properties texts(String language) {
        var texts = new Properties();
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                var name = String.valueOf(bundle.getFilename()).replace(".properties", "");
                if (language.isEmpty() ? !name.contains("_") : name.endsWith(language)) {
                    texts.load(new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}
