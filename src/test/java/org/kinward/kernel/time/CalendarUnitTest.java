package org.kinward.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarUnitTest {
    @ParameterizedTest
    @CsvSource({
        "FISCAL_YEAR, 4, 2026-03-31, 2025-04-01",
        "FISCAL_YEAR, 4, 2026-04-01, 2026-04-01",
        "FISCAL_YEAR, 1, 2026-08-31, 2026-01-01",
        "FISCAL_QUARTER, 4, 2026-05-31, 2026-04-01",
        "FISCAL_QUARTER, 2, 2026-01-31, 2025-11-01",
        "FISCAL_QUARTER, 2, 2026-04-30, 2026-02-01",
        "FISCAL_QUARTER, 12, 2026-03-01, 2026-03-01",
        "QUARTER, 2, 2026-04-30, 2026-04-01",
        "YEAR, 4, 2026-03-31, 2026-01-01"
    })
    void onlyWhatIsFiscalBeginsWithTheCompanysYear(CalendarUnit unit, int month, LocalDate day, LocalDate first) {
        assertThat(unit.first(day, Month.of(month))).isEqualTo(first);
    }

    @Test
    void theLastFiscalYearEndsWhereThisOneBegins() {
        LocalDate today = LocalDate.of(2026, 2, 28);

        assertThat(DaySpan.of(CalendarUnit.FISCAL_YEAR, Month.JULY, today, -1))
                .isEqualTo(new DaySpan(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 7, 1)));
    }
}
