package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.contactpoint.Entries;
import org.kinward.engine.field.spi.FieldType;

class PhoneIT extends FieldTypeContract<Entries> {
    @Override
    FieldType<Entries> type() {
        return FieldTypes.PHONE;
    }

    @Override
    List<String> written() {
        return List.of(
                "[{\"value\":\"912 345 678\",\"label\":\"mobile\"}]",
                "\"+48 22 123 45 67 ext. 9\"",
                "\"+55 11 91234-5678\"");
    }

    @Override
    List<String> refused() {
        return List.of("\"ask for Ana\"", "\"12\"", "[{\"value\":\"+999999999999999999\"}]");
    }

    /** Its entries have rows of their own. */
    @Override
    boolean comparedInItsColumns() {
        return false;
    }
}
