package org.kinward.engine.field.spi;

import java.util.List;

/** Several texts in order, as choices and tags are. */
public record TextList(List<String> values) {
    public TextList {
        values = List.copyOf(values);
    }
}
