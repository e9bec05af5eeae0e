package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.Ref;

class UserIT extends FieldTypeContract<Ref> {
    @Override
    FieldType<Ref> type() {
        return FieldTypes.USER;
    }

    @Override
    FieldSettings settings() {
        return FieldSettings.NONE.withTargets(List.of("user"));
    }

    @Override
    List<String> written() {
        return List.of("\"0193a0e0-0000-7000-8000-000000000001\"", "{\"me\":true}");
    }

    @Override
    List<String> refused() {
        return List.of("\"Ana\"", "{}", "7");
    }
}
