package org.kinward.engine.field.contactpoint;

import java.util.List;

/** In order of preference: the first is the primary one. */
public record Entries(List<Entry> list) {
    public Entries {
        list = List.copyOf(list);
    }
}
