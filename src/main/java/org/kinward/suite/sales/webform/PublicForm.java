package org.kinward.suite.sales.webform;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A form as the public meets it.
 *
 * @param consent what is agreed to; empty where nothing is asked
 */
public record PublicForm(
        UUID id, String key, Locale language, List<Asked> fields, List<Asked> needed, Words words, Leads leads) {
    public PublicForm {
        fields = List.copyOf(fields);
        needed = List.copyOf(needed);
    }

    /** What it says; empty where it says nothing. */
    public record Words(String heading, String intro, String consent, String thanks) {}

    /** What its leads begin with. */
    record Leads(String source, String occasion, UUID owner) {}
}
