package org.kinward.engine.catalog.layout;

import java.util.List;
import org.kinward.engine.catalog.Model;

/**
 * A wanted index of a table.
 *
 * @param columns with operator class where one is needed
 * @param where condition of a partial index; empty for a full one
 */
record Index(Model model, String name, List<String> columns, String where, boolean unique, Kind kind) {
    enum Kind {
        ORDERED,
        TRIGRAM,
        ELEMENTS
    }

    private static final String LIVE = "deleted_at is null";
    static final String UNIQUE = "_unique";
    private static final int LONGEST_NAME = 63;
    private static final int END = 16;

    static Index live(Model model, String what, String... columns) {
        return new Index(model, name(model, what), List.of(columns), LIVE, false, Kind.ORDERED);
    }

    static Index where(Model model, String what, String condition, String... columns) {
        return new Index(model, name(model, what), List.of(columns), condition, false, Kind.ORDERED);
    }

    static Index unique(Model model, String what, String column) {
        return new Index(model, name(model, what), List.of(column), LIVE, true, Kind.ORDERED);
    }

    static Index trigram(Model model, String what, String column) {
        return new Index(model, name(model, what), List.of(column), "", false, Kind.TRIGRAM);
    }

    /** Over the elements of an array column. */
    static Index elements(Model model, String what, String column) {
        return new Index(model, name(model, what), List.of(column), "", false, Kind.ELEMENTS);
    }

    static String name(Model model, String what) {
        String table = model.table().replace("data.", "").replace("\"", "");
        String name = table + "_" + what;
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        // The end stays, for it says what the thing is for.
        int cut = LONGEST_NAME - END - 9;
        return name.substring(0, cut)
                + '_'
                + Integer.toHexString(name.hashCode())
                + name.substring(name.length() - END);
    }

    String ddl(boolean concurrently) {
        var sql = new StringBuilder("create ");
        sql.append(unique ? "unique index " : "index ").append(concurrently ? "concurrently " : "");
        sql.append('"').append(name).append("\" on ").append(model.table());
        sql.append(kind == Kind.ORDERED ? " (" : " using gin (");
        for (int i = 0; i < columns.size(); i++) {
            sql.append(i > 0 ? ", " : "").append('"').append(columns.get(i)).append('"');
            sql.append(kind == Kind.TRIGRAM ? " public.gin_trgm_ops" : "");
        }
        sql.append(')');
        if (!where.isEmpty()) {
            sql.append(" where ").append(where);
        }
        return sql.toString();
    }
}
