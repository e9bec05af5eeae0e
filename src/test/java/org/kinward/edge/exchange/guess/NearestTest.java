package org.kinward.edge.exchange.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "GTXPro,GTX Pro",
        "gtx pro,GTX Pro",
        "technolgy,technology",
        "Philipines,Philippines",
        "Lodz,Łódź",
        "retial,retail",
    })
    void aStrangeSpellingFindsItsValue(String value, String meant) {
        var known = new Nearest(
                List.of("GTX Pro", "GTX Plus Pro", "GTX Basic", "technology", "retail", "Philippines", "Łódź"));
        assertThat(known.of(value)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"GTX", "MG", "ret", "hospitality", "''"})
    void whatIsTooFarOrTooShortFindsNothing(String value) {
        assertThat(new Nearest(List.of("GTX Pro", "MGA", "retail", "technology")).of(value))
                .isNull();
    }

    @Test
    void twoEquallyNearAreNone() {
        assertThat(new Nearest(List.of("Betasoloin", "Betasoloim")).of("Betasoloix"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Portugal,PT",
        "PT,PT",
        "prt,PT",
        "Polska,PL",
        "Brasil,BR",
        "Estados Unidos,US",
        "Stany Zjednoczone,US",
        "Korea,KR",
        "United States,US",
        "Niemcy,DE",
        "Alemanha,DE",
        "uk,GB",
    })
    void countriesAreKnownByCodeAndByNameInEveryLanguage(String text, String code) {
        assertThat(Countries.code(text)).isEqualTo(code);
    }

    @Test
    void aMisspeltCountryIsSuggestedAndNotGuessed() {
        assertThat(Countries.code("Philipines")).isNull();
        assertThat(Countries.nearest("Philipines")).isEqualTo("Philippines");
    }
}
