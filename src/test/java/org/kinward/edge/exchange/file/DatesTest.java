package org.kinward.edge.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2017-03-01,ISO,2017-03-01",
        "2017-03-01,DAY_SLASH,2017-03-01",
        "1/2/2020,DAY_SLASH,2020-02-01",
        "1/2/2020,MONTH_SLASH,2020-01-02",
        "31.12.19,DAY_DOT,2019-12-31",
        "31.12.85,DAY_DOT,1985-12-31",
        "20231109,COMPACT,2023-11-09",
        "2010-12-01 08:26:00,ISO,2010-12-01",
        "11/9/2023 3:04 PM,MONTH_SLASH,2023-11-09",
    })
    void daysAreRead(String cell, DatePattern pattern, String expected) {
        assertThat(Dates.day(cell, pattern)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2020,DAY_SLASH",
        "2020-13-01,ISO",
        "12/31/2020,DAY_SLASH",
        "yesterday,ISO",
        "2020-01-01x,ISO",
        "1.2,DAY_DOT"
    })
    void whatIsNoDayIsNotMadeOne(String cell, DatePattern pattern) {
        assertThat(Dates.day(cell, pattern)).isNull();
    }

    @Test
    void aTimeWithoutOffsetIsInTheGivenZone() {
        var lisbon = ZoneId.of("Europe/Lisbon");
        assertThat(Dates.instant("2026-07-01 10:00", DatePattern.ISO, lisbon)).isEqualTo("2026-07-01T09:00:00Z");
        assertThat(Dates.instant("2024-08-14T11:39:02.318+00:00", DatePattern.ISO, lisbon))
                .isEqualTo("2024-08-14T11:39:02.318Z");
        assertThat(Dates.instant("2026-07-01", DatePattern.ISO, lisbon)).isEqualTo("2026-06-30T23:00:00Z");
    }
}
