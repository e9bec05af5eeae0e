package org.kinward.engine.field.duration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Numbers;
import org.kinward.engine.field.spi.SingleColumn;
import org.kinward.kernel.error.ErrorCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code duration}: how long something took or takes, in whole seconds. Read as ISO 8601 ({@code PT1H30M}); written so, as
 * a number of minutes, or as {@code 1:30} and {@code 1:30:00}. Its sums and averages are in seconds.
 */
public final class DurationType extends SingleColumn<Duration> {
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final Duration LONGEST = Duration.ofDays(36_525);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):([0-5]\\d)(?::([0-5]\\d))?");

    public DurationType() {
        super("duration", Duration.class, ColumnType.BIGINT);
    }

    @Override
    public Duration parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        Duration read = written.isString() ? text(written.asString().strip()) : minutes(written);
        if (read.isNegative() || read.compareTo(LONGEST) > 0) {
            throw new InvalidValue(ErrorCode.OUT_OF_RANGE, written.asString(""));
        }
        return Duration.ofSeconds(read.toSeconds());
    }

    private static Duration text(String text) throws InvalidValue {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            String seconds = clock.group(3);
            return Duration.ofHours(Long.parseLong(clock.group(1)))
                    .plusMinutes(Long.parseLong(clock.group(2)))
                    .plusSeconds(seconds == null ? 0 : Long.parseLong(seconds));
        }
        if (text.startsWith("P") || text.startsWith("p")) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException e) {
                throw new InvalidValue(ErrorCode.NOT_A_DURATION, text);
            }
        }
        return minutes(JsonNodeFactory.instance.stringNode(text.replace(',', '.')));
    }

    private static Duration minutes(JsonNode written) throws InvalidValue {
        try {
            BigDecimal seconds = Numbers.decimal(written, -1).multiply(MINUTE).setScale(0, RoundingMode.HALF_UP);
            return Duration.ofSeconds(seconds.longValueExact());
        } catch (InvalidValue | ArithmeticException e) {
            throw new InvalidValue(ErrorCode.NOT_A_DURATION, written.isString() ? written.asString() : written);
        }
    }

    @Override
    protected Object toSql(Duration value) {
        return value.toSeconds();
    }

    @Override
    protected @Nullable Duration fromSql(ResultSet rows, int at) throws SQLException {
        long seconds = rows.getLong(at);
        return rows.wasNull() ? null : Duration.ofSeconds(seconds);
    }

    @Override
    public void write(Duration value, FieldSettings settings, JsonGenerator out) {
        out.writeString(value.toString());
    }

    @Override
    public Optional<Column> measureColumn() {
        return sortColumn();
    }

    @Override
    public CsvForm csv() {
        return CsvForm.TEXT;
    }

    @Override
    public String toCsv(Duration value) {
        return value.toString();
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "string", "format", "duration");
    }
}
