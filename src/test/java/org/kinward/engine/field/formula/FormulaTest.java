package org.kinward.engine.field.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.money.Money;

class FormulaTest {
    private static final Map<String, FieldType<?>> FIELDS = Map.ofEntries(
            Map.entry("name", FieldTypes.TEXT),
            Map.entry("kind", FieldTypes.SELECT),
            Map.entry("amount", FieldTypes.MONEY),
            Map.entry("other", FieldTypes.MONEY),
            Map.entry("probability", FieldTypes.PERCENT),
            Map.entry("quantity", FieldTypes.DECIMAL),
            Map.entry("count", FieldTypes.INTEGER),
            Map.entry("active", FieldTypes.BOOLEAN),
            Map.entry("from", FieldTypes.DATE),
            Map.entry("until", FieldTypes.DATE),
            Map.entry("at", FieldTypes.INSTANT),
            Map.entry("phones", FieldTypes.PHONE),
            Map.entry("account.industry", FieldTypes.SELECT),
            Map.entry("account.sales.openDeals", FieldTypes.INTEGER));
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final Map<String, Object> values = new HashMap<>(Map.of(
            "name",
            "Łódź",
            "kind",
            "open",
            "amount",
            Money.of(new BigDecimal("1000.10"), "USD", new BigDecimal("0.9"), DAY),
            "probability",
            new BigDecimal("30"),
            "quantity",
            new BigDecimal("2.5"),
            "count",
            7L,
            "active",
            true,
            "from",
            DAY,
            "account.industry",
            "retail"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count * 2 + 1                                   | 15",
                "count / 2                                       | 3.5",
                "count % 4                                       | 3",
                "0.1 + 0.2                                       | 0.3",
                "quantity * 0.2 - count                          | -6.5",
                "quantity / 3                                    | 0.8333333333",
                "round(quantity)                                 | 3",
                "round(quantity / 3, 2)                          | 0.83",
                "floor(-quantity)                                | -3",
                "abs(-quantity)                                  | 2.5",
                "max(count, quantity)                            | 7",
                "base(amount)                                    | 900.09",
                "amount / amount                                 | 1",
                "orElse(account.sales.openDeals, 0) + 1          | 1",
                "kind == 'open' ? quantity : 0                   | 2.5",
                "active && !(count < 3) ? count : quantity       | 7",
                "from - date('2026-01-01')                       | 30",
                "from.plusMonths(1).day()                        | 28",
                "size(name)                                      | 4",
            })
    void numbersAreExact(String expression, BigDecimal expected) {
        assertThat((BigDecimal) compute(expression, FieldTypes.DECIMAL)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name + ' / ' + string(count)      | Łódź / 7",
                "string(quantity)                  | 2.5",
                "string(from)                      | 2026-01-31",
                "string(amount) + currency(amount) | 1000.1USD",
                "name.upper()                      | ŁÓDŹ",
                "name.first(2)                     | Łó",
                "account.industry in ['retail', 'software'] ? 'trade' : 'other' | trade",
            })
    void textsAreJoinedAndCut(String expression, String expected) {
        assertThat(compute(expression, FieldTypes.TEXT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name == 'LODZ'",
                "name.contains('od')",
                "amount > 900",
                "amount != other",
                "other != other",
                "!(other > 0)",
                "!(other <= 0)",
                "empty(other)",
                "!empty(amount)",
                "from < date('2026-02-01')",
                "kind in ['open']",
                "!(account.sales.openDeals in [1, 2])",
            })
    void comparingIsAsInAFilter(String expression) {
        assertThat(compute(expression, FieldTypes.BOOLEAN)).isEqualTo(true);
    }

    @Test
    void moneyKeepsItsCurrencyAndItsRate() {
        assertThat(compute("amount * probability / 100", FieldTypes.MONEY))
                .isEqualTo(Money.of(new BigDecimal("300.03"), "USD", new BigDecimal("0.9"), DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other * 2",
                "amount / 0",
                "amount + other",
                "kind == 'lost' ? amount : other",
                "amount * 9999999999999999999999.0 * 99999999999999999999.0 * 999999999999.0",
            })
    void whatCannotBeComputedIsEmpty(String expression) {
        assertThat(compute(expression, FieldTypes.MONEY)).isNull();
    }

    @Test
    void aBlankTextIsNone() {
        assertThat(compute("' '", FieldTypes.TEXT)).isNull();
    }

    @Test
    void aMomentGoesThrough() {
        Instant at = Instant.parse("2026-01-31T10:00:00Z");
        values.put("at", at);

        assertThat(compute("at", FieldTypes.INSTANT)).isEqualTo(at);
        assertThat(compute("at + 2", FieldTypes.INSTANT)).isEqualTo(at.plusSeconds(2 * 86_400));
        assertThat(compute("at + 9000000", FieldTypes.INSTANT)).isNull();
        assertThat(compute("at + 9000000000000000", FieldTypes.INSTANT)).isNull();
        assertThat(compute("at - (at - 1)", FieldTypes.INTEGER)).isEqualTo(1L);
    }

    @Test
    void inputsAreWhatIsNamed() {
        assertThat(read("amount * (kind == 'open' ? probability : 0.0) / account.sales.openDeals", FieldTypes.MONEY)
                        .inputs())
                .containsExactlyInAnyOrder("amount", "kind", "probability", "account.sales.openDeals");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount *                  | FORMULA_UNREADABLE       | 1 | 9",
                "count + ammount.foo       | FORMULA_NAMES_NO_FIELD   | 1 | 9",
                "phones                    | FORMULA_CANNOT_USE_FIELD | 1 | 1",
                "from - today()            | FORMULA_ASKS_FOR_TIME    | 1 | 13",
                "from < now                | FORMULA_ASKS_FOR_TIME    | 1 | 8",
                "name * 2                  | FORMULA_MISFITS          | 1 | 6",
                "[1, 2].all(x, x > 0)      | FORMULA_NAMES_NO_FIELD   | 1 | 12",
                "count + name              | FORMULA_MISFITS          | 1 | 7",
            })
    void whatIsWrongIsNamedWithItsPlace(String expression, ErrorCode code, int line, int column) {
        assertThatThrownBy(() -> read(expression, FieldTypes.DECIMAL))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.details())
                            .containsEntry("field", "thing.computed")
                            .containsEntry("line", line)
                            .containsEntry("column", column);
                });
    }

    @Test
    void aPlaceIsCountedInItsLine() {
        assertThatThrownBy(() -> read("count +\n  nothing", FieldTypes.DECIMAL))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details())
                                .containsEntry("line", 2)
                                .containsEntry("column", 3));
    }

    @Test
    void aResultOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> read("name", FieldTypes.DECIMAL))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORMULA_RESULT_MISFITS));
    }

    @Test
    void aFormulaCannotRunAway() {
        assertThatThrownBy(() -> read("count" + " + count".repeat(500), FieldTypes.DECIMAL))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("(".repeat(300) + "count" + ")".repeat(300), FieldTypes.DECIMAL))
                .isInstanceOf(Refusal.class);
        values.put("name", "x".repeat(15_000));
        assertThat((String) compute("name" + " + name".repeat(100), FieldTypes.LONG_TEXT))
                .hasSizeLessThanOrEqualTo(20_000);
    }

    private @Nullable Object compute(String expression, FieldType<?> type) {
        return read(expression, type).compute(values::get);
    }

    private static Formula read(String expression, FieldType<?> type) {
        return new FormulaReader("thing.computed", path -> Optional.ofNullable(FIELDS.get(path)))
                .read(expression, type, FieldSettings.NONE);
    }
}
