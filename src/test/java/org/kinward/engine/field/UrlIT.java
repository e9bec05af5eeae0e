package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.spi.FieldType;

class UrlIT extends FieldTypeContract<String> {
    @Override
    FieldType<String> type() {
        return FieldTypes.URL;
    }

    @Override
    List<String> written() {
        return List.of("\"https://example.com/a?b=c\"", "\"example.pt\"");
    }

    @Override
    List<String> refused() {
        return List.of("\"javascript:alert(1)\"", "\"no dots\"", "\"ftp://example.com\"", "1");
    }
}
