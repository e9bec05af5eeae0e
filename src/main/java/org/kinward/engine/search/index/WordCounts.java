package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.kinward.engine.search.words.Lexemes;

/** How many entries, and how many titles, each word has come into or gone out of. */
final class WordCounts {
    private final Shelf shelf;
    /** Sorted, so that the rows are locked in one order. */
    private final Map<String, int[]> counts = new TreeMap<>();

    WordCounts(Shelf shelf) {
        this.shelf = shelf;
    }

    void count(Collection<String> lexemes, int by) {
        for (String lexeme : lexemes) {
            boolean title = lexeme.startsWith(Lexemes.TITLE);
            int[] both = counts.computeIfAbsent(title ? lexeme.substring(1) : lexeme, word -> new int[2]);
            both[0] += by;
            both[1] += title ? by : 0;
        }
    }

    void run(Connection connection) throws SQLException {
        counts.values().removeIf(both -> both[0] == 0 && both[1] == 0);
        if (counts.isEmpty()) {
            return;
        }
        Object[] words = counts.keySet().toArray();
        String add = "insert into " + shelf.words() + " as w (word, entries, titles)"
                + " select * from unnest(cast(? as text[]), cast(? as int[]), cast(? as int[]))"
                + " on conflict (word) do update set entries = w.entries + excluded.entries,"
                + " titles = w.titles + excluded.titles";
        try (var statement = connection.prepareStatement(add)) {
            statement.setArray(1, connection.createArrayOf("text", words));
            statement.setArray(2, connection.createArrayOf("int4", part(0)));
            statement.setArray(3, connection.createArrayOf("int4", part(1)));
            statement.executeUpdate();
        }
        String forget = "delete from " + shelf.words() + " where word = any(cast(? as text[])) and entries <= 0";
        try (var statement = connection.prepareStatement(forget)) {
            statement.setArray(1, connection.createArrayOf("text", words));
            statement.executeUpdate();
        }
    }

    private Object[] part(int which) {
        return counts.values().stream().map(both -> both[which]).toArray();
    }
}
