package org.kinward.edge.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.50|1234.50",
                "1,234.50|1234.50",
                "1,234,567|1234567",
                "-12|-12",
                "(12.5)|-12.5",
                "$ 1,000|1000",
                "12 %|12",
                "USD 7.5|7.5",
                "12-|-12",
                ".5|0.5",
                "5.|5",
                "1'234.5|1234.5"
            })
    void numbersWithAPointAreRead(String cell, String expected) {
        assertThat(Numbers.parse(cell, '.')).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,50|1234.50",
                "1.234,50|1234.50",
                "1 234,50 zł|1234.50",
                "1\u00a0234\u00a0567|1234567",
                "€ 3,10|3.10",
                "R$ 1.000,00|1000.00",
                "1\u202f234,5|1234.5",
                "−7|-7"
            })
    void numbersWithACommaAreRead(String cell, String expected) {
        assertThat(Numbers.parse(cell, ',')).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1,23", "12,34,567", "1.2.3", "abc", "1 2", "--1", "1,2345", "GTK 500", "1e5", "-", "()"
            })
    void whatIsNoNumberIsNotMadeOne(String cell) {
        assertThat(Numbers.parse(cell, '.')).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1 zł,PLN", "€5,EUR", "5 EUR,EUR", "R$ 5,BRL"})
    void aCurrencyIsKnownByItsSignOrCode(String cell, String code) {
        assertThat(Numbers.currency(cell)).isEqualTo(code);
    }
}
