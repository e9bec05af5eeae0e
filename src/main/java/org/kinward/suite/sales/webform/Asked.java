package org.kinward.suite.sales.webform;

import java.util.Arrays;
import java.util.Optional;

/** What a form may ask for: fields of a lead, and how a browser helps to fill them in. */
public enum Asked {
    PERSON("person", "text", "name", 200),
    COMPANY("company", "text", "organization", 200),
    JOB_TITLE("jobTitle", "text", "organization-title", 200),
    EMAIL("emails", "email", "email", 254),
    PHONE("phones", "tel", "tel", 40),
    INTEREST("interest", "", "off", 4_000);

    private final String key;
    private final String input;
    private final String fill;
    private final int most;

    Asked(String key, String input, String fill, int most) {
        this.key = key;
        this.input = input;
        this.fill = fill;
        this.most = most;
    }

    /** Of the lead's field, and of the form's. */
    public String key() {
        return key;
    }

    /** Kind of the browser's input; empty for one of several lines. */
    public String input() {
        return input;
    }

    /** What a browser fills in by itself. */
    public String fill() {
        return fill;
    }

    /** Most characters. */
    public int most() {
        return most;
    }

    static String[] keys() {
        return Arrays.stream(values()).map(one -> one.key + ":gray").toArray(String[]::new);
    }

    static Optional<Asked> byKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
