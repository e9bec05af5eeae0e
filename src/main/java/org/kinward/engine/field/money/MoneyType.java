package org.kinward.engine.field.money;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.Comparisons;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Numbers;
import org.kinward.engine.field.spi.Slots;
import org.kinward.engine.field.spi.StoredField;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code money}: compared, sorted and summed by its base amount. */
public final class MoneyType implements FieldType<Money> {
    private static final Column AMOUNT = Column.main(ColumnType.NUMERIC);
    private static final Column BASE = new Column("base", ColumnType.NUMERIC);
    private static final List<Column> COLUMNS = List.of(
            AMOUNT,
            new Column("currency", ColumnType.TEXT),
            BASE,
            new Column("rate", ColumnType.NUMERIC),
            new Column("rate_date", ColumnType.DATE));

    @Override
    public String key() {
        return "money";
    }

    @Override
    public Class<Money> valueType() {
        return Money.class;
    }

    @Override
    public List<Column> columns(FieldSettings settings) {
        return COLUMNS;
    }

    /** A number alone is meant in the base currency. Rate and base amount are ours to give, never the client's. */
    @Override
    public Money parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        BigDecimal amount = Numbers.decimal(written.isObject() ? written.path("amount") : written, Money.SCALE);
        String currency =
                written.path("currency").asString(context.baseCurrency()).toUpperCase(Locale.ROOT);
        requireCurrency(currency);
        LocalDate day = day(written, context);
        BigDecimal rate = context.rate(currency, day)
                .orElseThrow(() -> new InvalidValue(
                        ErrorCode.NO_RATE, Map.of("currency", currency, "base", context.baseCurrency())));
        return Money.of(normal(amount), currency, rate, day);
    }

    /** The day the amount is of, where the client says one; its rate is looked up by it. */
    private static LocalDate day(JsonNode written, FieldContext context) throws InvalidValue {
        JsonNode day = written.path("rateDate");
        if (!day.isString()) {
            return context.today();
        }
        try {
            return LocalDate.parse(day.asString());
        } catch (DateTimeParseException e) {
            throw new InvalidValue(ErrorCode.NOT_A_DATE, day.asString());
        }
    }

    private static void requireCurrency(String currency) throws InvalidValue {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(ErrorCode.NOT_A_CURRENCY, currency);
        }
    }

    private static BigDecimal normal(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public boolean same(Money one, Money other) {
        return one.sameAmount(other);
    }

    @Override
    public void store(@Nullable Money value, FieldSettings settings, @Nullable Object[] row, int at) {
        row[at] = value == null ? null : value.amount();
        row[at + 1] = value == null ? null : value.currency();
        row[at + 2] = value == null ? null : value.base();
        row[at + 3] = value == null ? null : value.rate();
        row[at + 4] = value == null ? null : value.rateDate();
    }

    @Override
    public @Nullable Money read(ResultSet rows, int at, FieldSettings settings) throws SQLException {
        BigDecimal amount = rows.getBigDecimal(at);
        return amount == null
                ? null
                : new Money(
                        amount,
                        rows.getString(at + 1),
                        rows.getBigDecimal(at + 2),
                        rows.getBigDecimal(at + 3),
                        rows.getObject(at + 4, LocalDate.class));
    }

    @Override
    public void write(Money value, FieldSettings settings, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("amount", value.amount().toPlainString());
        out.writeStringProperty("currency", value.currency());
        out.writeStringProperty("base", normal(value.base()).toPlainString());
        out.writeStringProperty("rate", value.rate().toPlainString());
        out.writeStringProperty("rateDate", value.rateDate().toString());
        out.writeEndObject();
    }

    @Override
    public Set<Operator> operators() {
        return Comparisons.ORDERED;
    }

    @Override
    public Condition condition(Operator operator, StoredField field, Slots slots) {
        return Comparisons.condition(operator, field.part(BASE), ColumnType.NUMERIC, slots);
    }

    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        return Comparisons.operands(
                operator,
                written,
                ColumnType.NUMERIC,
                one -> parse(one, settings, context).base());
    }

    @Override
    public Optional<Column> sortColumn() {
        return Optional.of(BASE);
    }

    @Override
    public Optional<Column> measureColumn() {
        return Optional.of(BASE);
    }

    @Override
    public CsvForm csv() {
        return CsvForm.NUMBER;
    }

    @Override
    public Map<String, CsvForm> parts() {
        return Map.of("amount", CsvForm.NUMBER, "currency", CsvForm.TEXT);
    }

    @Override
    public String toCsv(Money value) {
        return value.amount().toPlainString();
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("$ref", "#/components/schemas/Money");
    }
}
