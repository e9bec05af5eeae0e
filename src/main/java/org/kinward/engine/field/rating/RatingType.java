package org.kinward.engine.field.rating;

import java.util.Map;
import org.kinward.engine.field.integer.IntegerType;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Numbers;
import org.kinward.kernel.error.ErrorCode;
import tools.jackson.databind.JsonNode;

/** {@code rating}: one to {@value #MOST} stars; not rated is no value, never nought. */
public final class RatingType extends IntegerType {
    private static final int MOST = 5;

    public RatingType() {
        super("rating");
    }

    @Override
    public Long parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        var number = Numbers.decimal(written, 0);
        if (number.intValue() < 1 || number.intValue() > MOST || number.precision() > 2) {
            throw new InvalidValue(ErrorCode.OUT_OF_RANGE, written);
        }
        return number.longValueExact();
    }

    @Override
    public boolean groupable() {
        return true;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "integer", "minimum", 1, "maximum", MOST);
    }
}
