package org.kinward.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the days published by each government for 2025 to 2027. */
class HolidaysTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        PT, 2025, 01-01 04-18 04-20 04-25 05-01 06-10 06-19 08-15 10-05 11-01 12-01 12-08 12-25
        PT, 2026, 01-01 04-03 04-05 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25
        PT, 2027, 01-01 03-26 03-28 04-25 05-01 05-27 06-10 08-15 10-05 11-01 12-01 12-08 12-25
        BR, 2025, 01-01 04-18 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25
        BR, 2026, 01-01 04-03 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25
        BR, 2027, 01-01 03-26 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25
        PL, 2025, 01-01 01-06 04-20 04-21 05-01 05-03 06-08 06-19 08-15 11-01 11-11 12-24 12-25 12-26
        PL, 2026, 01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26
        PL, 2027, 01-01 01-06 03-28 03-29 05-01 05-03 05-16 05-27 08-15 11-01 11-11 12-24 12-25 12-26
        """)
    void theyAreThoseOfTheLaw(String country, int year, String days) {
        assertThat(Holidays.of(List.of(country), year).stream()
                        .map(one -> one.date().toString().substring(5)))
                .containsExactly(days.split(" "));
    }

    @Test
    void aHolidayIsKeptSinceItsLaw() {
        assertThat(Holidays.on(List.of("PL"), LocalDate.of(2024, 12, 24))).isEmpty();
        assertThat(Holidays.on(List.of("BR"), LocalDate.of(2023, 11, 20))).isEmpty();
        assertThat(Holidays.on(List.of("BR"), LocalDate.of(2024, 11, 20))).isPresent();
    }

    @Test
    void easterIsOnItsSundayFromTheEarliestToTheLatest() {
        assertThat(List.of(Holidays.easterOf(1818), Holidays.easterOf(1943), Holidays.easterOf(2000)))
                .containsExactly(LocalDate.of(1818, 3, 22), LocalDate.of(1943, 4, 25), LocalDate.of(2000, 4, 23));
    }

    @Test
    void aCountryOfWhichNothingIsKnownHasNone() {
        assertThat(Holidays.of(List.of("JP"), 2026)).isEmpty();
        assertThat(Holidays.countryOf("Asia/Tokyo")).isEmpty();
        assertThat(Holidays.countryOf("Europe/Warsaw")).contains("PL");
        assertThat(Holidays.countryOf("America/Chicago")).contains("US");
    }
}
