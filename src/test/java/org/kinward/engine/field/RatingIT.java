package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class RatingIT extends FieldTypeContract<Long> {
    @Override
    FieldType<Long> type() {
        return FieldTypes.RATING;
    }

    @Override
    List<String> written() {
        return List.of("1", "\"5\"", "3");
    }

    @Override
    List<String> refused() {
        return List.of("0", "6", "3.5", "\"good\"", "4294967297");
    }
}
