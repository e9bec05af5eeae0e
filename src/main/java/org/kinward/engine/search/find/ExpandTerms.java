package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kinward.engine.search.index.Shelf;
import org.kinward.engine.search.words.Digits;
import org.kinward.engine.search.words.Spelling;
import org.postgresql.PGStatement;

/**
 * Looks typed words up among all words there are: how many entries hold one that begins so; and where none does, or when
 * asked to be lenient, in which words it stands further in, and which it is a slip away from.
 */
record ExpandTerms(Shelf shelf, long allEntries, List<String> typed, boolean lenient) {
    /** Beyond as many words that begin alike it does not matter how many there are. */
    private static final int COUNTED = 1_000;

    private static final int LEAST_PART = 3;
    private static final int LEAST_DIGITS = 4;
    private static final int PARTS = 50;
    private static final int LOOKED_AT = 60;
    private static final int SLIPS = 8;
    private static final int LONG = 8;
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    List<Term> run(Connection connection) throws SQLException {
        List<Term> terms = new ArrayList<>();
        String sql = "select t.word, coalesce(sum(w.entries), 0), coalesce(sum(w.titles), 0), count(w.word)"
                + " from unnest(cast(? as text[])) with ordinality t(word, n) left join lateral (select * from "
                + shelf.words() + " w where w.word >= t.word and w.word < t.word || '" + LAST + "' limit " + COUNTED
                + ") w on true group by t.n, t.word order by t.n";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", typed.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean many = rows.getLong(4) >= COUNTED;
                    long least = many ? allEntries / 10 : 0;
                    terms.add(new Term(
                            rows.getString(1),
                            rows.getLong(2) > 0,
                            List.of(),
                            List.of(),
                            Math.max(least, rows.getLong(2)),
                            Math.max(least, rows.getLong(3))));
                }
            }
        }
        for (int i = 0; i < terms.size(); i++) {
            if (lenient || !terms.get(i).begins()) {
                terms.set(i, widened(connection, terms.get(i)));
            }
        }
        return terms;
    }

    private record Known(String word, long entries, long titles) {}

    private Term widened(Connection connection, Term term) throws SQLException {
        int least = Digits.only(term.text()) ? LEAST_DIGITS : LEAST_PART;
        List<Known> parts = term.text().length() < least
                ? List.of()
                : words(connection, "w.word like ? order by w.entries desc limit " + PARTS, "%" + term.text() + "%");
        List<Known> slips = parts.isEmpty() || lenient ? slips(connection, term.text()) : List.of();
        long entries = term.entries();
        long titles = term.titles();
        for (Known one : concat(parts, slips)) {
            entries += one.entries();
            titles += one.titles();
        }
        return new Term(term.text(), term.begins(), texts(parts), texts(slips), entries, titles);
    }

    /** Numbers have no slips, nor has what holds one: another number is another thing. */
    private List<Known> slips(Connection connection, String text) throws SQLException {
        int allowed = Spelling.allowed(text);
        if (allowed == 0 || !Digits.of(text).isEmpty()) {
            return List.of();
        }
        // Two letters swapped in a short word leave little alike; in a long one, asking for little is what costs.
        String alike = text.length() < LONG ? "0.22" : "0.3";
        try (var statement = connection.createStatement()) {
            statement.execute("set local pg_trgm.similarity_threshold = " + alike);
        }
        List<Known> similar = words(
                connection, "w.word % ? order by public.similarity(w.word, ?) desc limit " + LOOKED_AT, text, text);
        int least = similar.stream()
                .mapToInt(one -> Spelling.slips(text, one.word()))
                .min()
                .orElse(Integer.MAX_VALUE);
        // Only the nearest: what is meant by one slip is not looked for among what two would make of it.
        return least > allowed
                ? List.of()
                : similar.stream()
                        .filter(one -> Spelling.slips(text, one.word()) == least)
                        .sorted(Comparator.comparingLong(Known::entries).reversed())
                        .limit(SLIPS)
                        .toList();
    }

    /** Never by a plan kept from other words: it would walk all of them. */
    private List<Known> words(Connection connection, String condition, String... values) throws SQLException {
        List<Known> found = new ArrayList<>();
        String sql = "select w.word, w.entries, w.titles from " + shelf.words() + " w where " + condition;
        try (var statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Known(rows.getString(1), rows.getLong(2), rows.getLong(3)));
                }
            }
        }
        return found;
    }

    private static List<Known> concat(List<Known> one, List<Known> other) {
        List<Known> all = new ArrayList<>(one);
        other.stream().filter(word -> !one.contains(word)).forEach(all::add);
        return all;
    }

    private static List<String> texts(List<Known> words) {
        return words.stream().map(Known::word).toList();
    }
}
