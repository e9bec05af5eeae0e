package org.kinward.engine.field;

import java.math.BigDecimal;
import java.util.List;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;

class DecimalIT extends FieldTypeContract<BigDecimal> {
    @Override
    FieldType<BigDecimal> type() {
        return FieldTypes.DECIMAL;
    }

    @Override
    FieldSettings settings() {
        return FieldSettings.NONE.withScale(4);
    }

    @Override
    List<String> written() {
        return List.of("\"12.50\"", "0.1", "1E+3", "-0.0001");
    }

    @Override
    List<String> refused() {
        return List.of("\"twelve\"", "0.00001", "\"1e999999999\"", "[]");
    }
}
