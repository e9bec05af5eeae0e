package org.kinward.engine.field;

import java.time.Instant;
import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class InstantIT extends FieldTypeContract<Instant> {
    @Override
    FieldType<Instant> type() {
        return FieldTypes.INSTANT;
    }

    @Override
    List<String> written() {
        return List.of("\"2026-03-29T01:30:00Z\"", "\"2026-10-25T02:30:00.123456789+02:00\"");
    }

    @Override
    List<String> refused() {
        return List.of("\"2026-03-29\"", "\"soon\"", "0");
    }
}
