package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.field.spi.FieldType;

class RecurrenceIT extends FieldTypeContract<Recurrence> {
    @Override
    FieldType<Recurrence> type() {
        return FieldTypes.RECURRENCE;
    }

    @Override
    List<String> written() {
        return List.of("\"FREQ=WEEKLY;BYDAY=MO,WE\"", "\"RRULE:FREQ=MONTHLY;BYMONTHDAY=-1\"", "\"freq=daily;count=3\"");
    }

    @Override
    List<String> refused() {
        return List.of(
                "\"soon\"", "\"\"", "5", "\"FREQ=SECONDLY\"", "\"FREQ=DAILY;COUNT=1001\"", "\"INTERVAL=2\"", "[]");
    }
}
