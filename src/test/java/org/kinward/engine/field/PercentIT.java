package org.kinward.engine.field;

import java.math.BigDecimal;
import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class PercentIT extends FieldTypeContract<BigDecimal> {
    @Override
    FieldType<BigDecimal> type() {
        return FieldTypes.PERCENT;
    }

    @Override
    List<String> written() {
        return List.of("25", "\"33.3\"");
    }

    @Override
    List<String> refused() {
        return List.of("\"25 %\"", "{}");
    }
}
