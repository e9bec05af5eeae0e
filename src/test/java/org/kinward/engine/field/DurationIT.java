package org.kinward.engine.field;

import java.time.Duration;
import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class DurationIT extends FieldTypeContract<Duration> {
    @Override
    FieldType<Duration> type() {
        return FieldTypes.DURATION;
    }

    @Override
    List<String> written() {
        return List.of("\"PT1H30M\"", "25", "\"1:30\"", "\"0:00:45\"", "\"12,5\"", "0.75");
    }

    @Override
    List<String> refused() {
        return List.of("\"PT-1H\"", "\"soon\"", "-5", "\"1:75\"", "\"P1Y\"", "[]");
    }
}
