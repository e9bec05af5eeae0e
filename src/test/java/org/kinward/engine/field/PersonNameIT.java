package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.personname.PersonName;
import org.kinward.engine.field.spi.FieldType;

class PersonNameIT extends FieldTypeContract<PersonName> {
    @Override
    FieldType<PersonName> type() {
        return FieldTypes.PERSON_NAME;
    }

    @Override
    List<String> written() {
        return List.of(
                "\"Ana Maria Sousa\"", "{\"prefix\":\"Dr.\",\"given\":\"Łucja\",\"family\":\"Żak\"}", "\"Pelé\"");
    }

    @Override
    List<String> refused() {
        return List.of("{}", "\"  \"", "{\"given\":{}}");
    }
}
