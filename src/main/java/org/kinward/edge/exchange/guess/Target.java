package org.kinward.edge.exchange.guess;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A field, or a part of one, that a column may fill.
 *
 * @param field its path: {@code name}, {@code address.country}, {@code lines.product}
 * @param labels what it is called, in every language
 * @param title whether it names the record
 * @param values spellings of the values it knows and what each stands for; empty where anything goes
 * @param ofChild whether it is a field of an owned child: of a line
 */
public record Target(
        String field, Kind kind, List<String> labels, boolean title, Map<String, String> values, boolean ofChild) {

    /** What a value must look like to go into it. */
    public enum Kind {
        TEXT,
        DECIMAL,
        BOOLEAN,
        DATE,
        EMAIL,
        PHONE,
        URL,
        COUNTRY,
        CHOICE,
        REFERENCE
    }

    public Target {
        labels = List.copyOf(labels);
        values = Map.copyOf(values);
    }

    Target(String field, Kind kind, List<String> labels, boolean title, Map<String, String> values) {
        this(field, kind, labels, title, values, false);
    }

    /** Contact points are lists: several columns may fill one. */
    boolean takesSeveral() {
        return kind == Kind.EMAIL || kind == Kind.PHONE;
    }

    static boolean anyOf(Collection<String> labels, String key) {
        return labels.stream().anyMatch(label -> Words.key(label).equals(key));
    }
}
