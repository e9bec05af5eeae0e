package org.kinward.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PT | en    | 3 April 2026
        PL | en    | 3 April 2026
        US | en    | April 3, 2026
        US | pl    | 3 kwietnia 2026
        GB | pt-PT | 3 de abril de 2026
        """)
    void englishIsWrittenAsTheCompanysCountryDoes(String region, String language, String written) {
        var here = new Workspace(
                "", "EUR", ZoneId.of("UTC"), region, Map.of(), false, BusinessCalendar.usual(region), null);

        assertThat(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(here.written(Locale.forLanguageTag(language)))
                        .format(LocalDate.of(2026, 4, 3)))
                .isEqualTo(written);
    }
}
