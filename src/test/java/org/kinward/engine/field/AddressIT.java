package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.address.Address;
import org.kinward.engine.field.spi.FieldType;

class AddressIT extends FieldTypeContract<Address> {
    @Override
    FieldType<Address> type() {
        return FieldTypes.ADDRESS;
    }

    @Override
    List<String> written() {
        return List.of(
                "{\"street\":\"Rua do Ouro 1\",\"city\":\"Porto\",\"postalCode\":\"4050-001\",\"country\":\"pt\"}",
                "\"Somewhere 5\"");
    }

    @Override
    List<String> refused() {
        return List.of("{\"country\":\"Portugal\"}", "{\"city\":[]}");
    }
}
