package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.contactpoint.Entries;
import org.kinward.engine.field.spi.FieldType;

class EmailIT extends FieldTypeContract<Entries> {
    @Override
    FieldType<Entries> type() {
        return FieldTypes.EMAIL;
    }

    @Override
    List<String> written() {
        return List.of(
                "[{\"value\":\"Ana@Example.com\",\"label\":\"work\"},{\"value\":\"łucja@żółw.pl\"}]", "\"a@b.co\"");
    }

    @Override
    List<String> refused() {
        return List.of("\"a@b\"", "\"a b@c.pt\"", "[{\"value\":1e5}]", "\"@example.com\"");
    }

    /** Its entries have rows of their own. */
    @Override
    boolean comparedInItsColumns() {
        return false;
    }
}
