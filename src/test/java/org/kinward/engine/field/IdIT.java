package org.kinward.engine.field;

import java.util.List;
import java.util.UUID;
import org.kinward.engine.field.spi.FieldType;

class IdIT extends FieldTypeContract<UUID> {
    @Override
    FieldType<UUID> type() {
        return FieldTypes.ID;
    }

    @Override
    List<String> written() {
        return List.of("\"0193a0e0-0000-7000-8000-000000000001\"", "\"0193a0e0-0000-7000-8000-000000000002\"");
    }

    @Override
    List<String> refused() {
        return List.of("\"1\"", "\"0193a0e0_0000_7000_8000_000000000001\"", "5");
    }
}
