package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.Ref;

class ToAnyIT extends FieldTypeContract<Ref> {
    private static final String ID = "01a20197-5d26-7000-a598-643f43c8924a";

    @Override
    FieldType<Ref> type() {
        return FieldTypes.TO_ANY;
    }

    @Override
    FieldSettings settings() {
        return FieldSettings.NONE.withTargets(List.of("account"));
    }

    @Override
    List<String> written() {
        return List.of(
                "{\"object\":\"account\",\"id\":\"" + ID + "\"}",
                "{\"object\":\"account\",\"id\":\"00000000-0000-7000-8000-000000000002\"}");
    }

    @Override
    List<String> refused() {
        return List.of(
                '"' + ID + '"', "{\"object\":\"planet\",\"id\":\"" + ID + "\"}", "{\"object\":\"account\"}", "7");
    }
}
