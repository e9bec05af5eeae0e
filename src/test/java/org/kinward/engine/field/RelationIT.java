package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.Ref;

class RelationIT extends FieldTypeContract<Ref> {
    @Override
    FieldType<Ref> type() {
        return FieldTypes.RELATION;
    }

    @Override
    FieldSettings settings() {
        return FieldSettings.NONE.withTargets(List.of("account", "contact"));
    }

    @Override
    List<String> written() {
        return List.of(
                "{\"object\":\"account\",\"id\":\"0193a0e0-0000-7000-8000-000000000001\"}",
                "{\"object\":\"contact\",\"id\":\"0193a0e0-0000-7000-8000-000000000002\"}");
    }

    @Override
    List<String> refused() {
        return List.of(
                "\"0193a0e0-0000-7000-8000-000000000001\"",
                "{\"object\":\"task\",\"id\":\"0193a0e0-0000-7000-8000-000000000001\"}",
                "\"Acme\"");
    }
}
