package org.kinward.engine.field;

import java.time.LocalDate;
import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class DateIT extends FieldTypeContract<LocalDate> {
    @Override
    FieldType<LocalDate> type() {
        return FieldTypes.DATE;
    }

    @Override
    List<String> written() {
        return List.of("\"2017-03-01\"", "\"2024-02-29\"", "{\"relative\":\"today\",\"days\":-1}");
    }

    @Override
    List<String> refused() {
        return List.of("\"2023-02-29\"", "\"01/02/2023\"", "20230201", "\"10000-01-01\"");
    }
}
