package org.kinward.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinward.kernel.error.Refusal;
import tools.jackson.databind.json.JsonMapper;

class BusinessCalendarTest {
    private static final BusinessCalendar LISBON = BusinessCalendar.usual("PT");

    @Test
    void aHolidayBeforeAWeekendLeadsToMonday() {
        // Good Friday
        assertThat(LISBON.openFrom(LocalDate.of(2026, 4, 3))).isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(BusinessCalendar.usual("PL").openFrom(LocalDate.of(2026, 4, 4)))
                .as("Easter Monday is none in Poland")
                .isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void aClosedDaySaysWhy() {
        var stocktaking = new BusinessCalendar(
                Month.JANUARY, LISBON.hours(), LISBON.holidays(), Set.of(LocalDate.of(2026, 12, 31)));

        assertThat(stocktaking.closure(LocalDate.of(2026, 12, 8)))
                .contains(new ClosedDay(LocalDate.of(2026, 12, 8), ClosedDay.Why.HOLIDAY, "immaculateConception"));
        assertThat(stocktaking.closure(LocalDate.of(2026, 12, 31)))
                .contains(new ClosedDay(LocalDate.of(2026, 12, 31), ClosedDay.Why.OWN, null));
        assertThat(stocktaking.closure(LocalDate.of(2026, 12, 27)))
                .contains(new ClosedDay(LocalDate.of(2026, 12, 27), ClosedDay.Why.WEEK, null));
        assertThat(stocktaking.closure(LocalDate.of(2026, 12, 30))).isEmpty();
    }

    @Test
    void whoeverIsNeverThereIsNotWaitedForForEver() {
        var never = new BusinessCalendar(
                Month.JANUARY,
                Map.of(),
                Set.of(),
                Set.copyOf(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2028, 1, 1))
                        .toList()));

        assertThat(never.openFrom(LocalDate.of(2026, 2, 1))).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var written = CalendarJson.write(LISBON);

        assertThat(CalendarJson.read(written)).isEqualTo(LISBON);
        assertThat(CalendarJson.read(JsonMapper.shared().readTree("{}"))).isEqualTo(BusinessCalendar.ALWAYS);
    }

    @Test
    void anEndBeforeItsBeginningIsRefused() {
        var wrong = JsonMapper.shared().readTree("{\"hours\":{\"monday\":{\"from\":\"18:00\",\"until\":\"09:00\"}}}");

        assertThatThrownBy(() -> CalendarJson.read(wrong)).isInstanceOf(Refusal.class);
    }
}
