package org.kinward.engine.catalog;

import java.util.Locale;

/** Names of tables and columns from keys: {@code annualRevenue} → {@code annual_revenue}, {@code my.zone} → {@code my$zone}. */
public final class Names {
    /** Column of a child's table that holds its parent's id. */
    public static final String PARENT = "parent";

    private Names() {}

    public static String column(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('.', '$').toLowerCase(Locale.ROOT);
    }

    /** The sequence that gives an automatic number. */
    public static String sequence(Model model, ModelField field) {
        return "data.\"" + column(model.key()) + "_" + field.column() + "_seq\"";
    }

    public static String table(String key) {
        return "data.\"" + column(key) + '"';
    }
}
