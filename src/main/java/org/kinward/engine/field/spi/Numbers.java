package org.kinward.engine.field.spi;

import java.math.BigDecimal;
import java.util.Map;
import org.kinward.kernel.error.ErrorCode;
import tools.jackson.databind.JsonNode;

/** Reads numbers as clients write them: as JSON numbers or, so that no decimal is lost on the way, as texts. */
public final class Numbers {
    private static final int MAX_DIGITS = 30;

    private Numbers() {}

    /**
     * @param scale most decimals; -1 for no limit
     */
    public static BigDecimal decimal(JsonNode written, int scale) throws InvalidValue {
        if (!written.isNumber() && !written.isString()) {
            throw new InvalidValue(ErrorCode.NOT_A_NUMBER, written);
        }
        BigDecimal number;
        try {
            String text = written.asString().strip();
            if (text.length() > 2 * MAX_DIGITS) {
                throw new InvalidValue(ErrorCode.OUT_OF_RANGE, text);
            }
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new InvalidValue(ErrorCode.NOT_A_NUMBER, written.asString());
        }
        if (number.precision() - number.scale() > MAX_DIGITS || number.scale() > MAX_DIGITS) {
            throw new InvalidValue(ErrorCode.OUT_OF_RANGE, written.asString());
        }
        if (scale >= 0 && number.stripTrailingZeros().scale() > scale) {
            throw new InvalidValue(
                    ErrorCode.TOO_MANY_DECIMALS, Map.of("value", number.toPlainString(), "scale", scale));
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
