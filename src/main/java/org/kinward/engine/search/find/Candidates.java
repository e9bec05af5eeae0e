package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.access.Tie;
import org.kinward.engine.search.index.Shelf;

/**
 * The best entries for terms, of each type a few. Rare words are gathered by the index of words and sorted; where they
 * are found at every turn, the newest entries within sight are walked until there are enough.
 */
record Candidates(Shelf shelf, long allEntries, Sight sight, Ranking ranking) {
    /** What is examined at most, whatever is asked. */
    private static final int WALKED = 30_000;

    private static final int LEAST_WALKED = 1_000;
    private static final int TITLES = 2_000;
    private static final int FEW = 2_000;
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    static final String COLUMNS = "object, record, class, owner, team, territory, at, title, words";

    record Hit(String object, UUID record) {}

    enum Where {
        TITLE,
        ANYWHERE
    }

    /** Titles that begin with all that was typed, signs and all. */
    List<Hit> titles(Connection connection) throws SQLException {
        var sql = new Sql();
        ranking.of(sql, () -> exactly(sql, ""), () -> beginning(sql));
        return run(connection, sql);
    }

    List<Hit> of(Connection connection, List<Term> terms, Where where) throws SQLException {
        String exactly = terms.stream().map(Term::exactly).collect(Collectors.joining("&"));
        var sql = new Sql();
        if (areGathered(terms, where)) {
            ranking.of(sql, () -> exactly(sql, exactly), () -> gather(sql, terms, where));
        } else {
            ranking.of(sql, () -> exactly(sql, exactly), () -> walk(sql, terms, where));
        }
        return run(connection, sql);
    }

    /** How many the index of words is let bring; 0 where it would bring too many. */
    long gathered(List<Term> terms) {
        return areGathered(terms, Where.ANYWHERE) ? 3 * gathered() : 0;
    }

    private boolean areGathered(List<Term> terms, Where where) {
        return expected(terms, where) <= gathered();
    }

    /** In how many entries terms are found together, were they strewn at random. */
    double expected(List<Term> terms, Where where) {
        double expected = allEntries;
        for (Term term : terms) {
            expected *= Math.min(1, (double) count(term, where) / Math.max(1, allEntries));
        }
        return expected;
    }

    private static void exactly(Sql sql, String words) {
        sql.add("case when e.words @@ ").query(words).add(" then 2 else 1 end");
    }

    /** Where gathering costs as much as walking: it grows with the entries found, the other with those passed over. */
    private long gathered() {
        return Math.max(FEW, (long) Math.sqrt(50.0 * allEntries));
    }

    private static long count(Term term, Where where) {
        return where == Where.TITLE ? term.titles() : term.entries();
    }

    private void gather(Sql sql, List<Term> terms, Where where) {
        List<Term> rarest = terms.stream()
                .sorted(Comparator.comparingLong(term -> count(term, where)))
                .toList();
        long most = Math.max(20_000, 20 * count(rarest.getFirst(), where));
        List<Term> byIndex =
                rarest.stream().filter(term -> count(term, where) <= most).toList();
        List<Term> byLook = new ArrayList<>(rarest);
        byLook.removeAll(byIndex);
        beginning(sql);
        sql.add(" union all select * from (select " + COLUMNS + " from " + shelf.entries() + " e where e.words @@ ");
        sql.query(query(byIndex, where));
        if (!byLook.isEmpty()) {
            // Written so that no index answers it: the words in it are everywhere.
            sql.add(" and (e.words @@ ").query(query(byLook, where)).add(") is true");
        }
        sight.guard(sql, "e");
        sql.add(" limit " + 3 * gathered() + ") g");
    }

    private static String query(List<Term> terms, Where where) {
        return terms.stream()
                .map(where == Where.TITLE ? Term::inTitle : Term::anywhere)
                .collect(Collectors.joining("&"));
    }

    // ---- walking -----------------------------------------------------------------------------------------------

    private void walk(Sql sql, List<Term> terms, Where where) {
        String query = query(terms, where);
        beginning(sql);
        if (!sight.open().isEmpty()) {
            sql.add(" union all select b.* from unnest(").texts(sight.open()).add(") k(object) cross join lateral (");
            newest(sql, "object = k.object", null, share(sight.open().size()));
            found(sql, query);
        }
        for (Sight.Guarded guarded : sight.guarded()) {
            int share = share(guarded.among().size());
            for (Tie tie : guarded.among().by()) {
                sql.add(" union all select b.* from unnest(")
                        .ids(guarded.among().of(tie))
                        .add(") k(id) cross join lateral (");
                newest(sql, Sight.column(tie) + " = k.id", guarded.objects(), share);
                found(sql, query);
            }
            walkThrough(sql, guarded, query);
        }
    }

    /** The newest of their types, whosever they are: the guard is asked of those alone that say what is looked for. */
    private void walkThrough(Sql sql, Sight.Guarded guarded, String query) {
        if (guarded.among().through().isEmpty()) {
            return;
        }
        sql.add(" union all select * from (");
        newest(sql, "true", guarded.objects(), LEAST_WALKED);
        sql.add(" where words @@ ").query(query).add(" and class <> all(").texts(sight.closed());
        sql.add(") and (false");
        guarded.through(sql, "n");
        sql.add(") limit " + ranking.enough() + ") b");
    }

    private static int share(int branches) {
        return Math.max(LEAST_WALKED, WALKED / Math.max(1, branches));
    }

    private void newest(Sql sql, String of, @org.jspecify.annotations.Nullable List<String> objects, int most) {
        sql.add("select " + COLUMNS + " from (select " + COLUMNS + " from " + shelf.entries() + " where " + of);
        if (objects != null) {
            sql.add(" and object = any(").texts(objects).add(")");
        }
        sql.add(" order by at desc limit " + most + ") n");
    }

    private void found(Sql sql, String query) {
        sql.add(" where words @@ ").query(query).add(" and class <> all(").texts(sight.closed());
        sql.add(") limit " + ranking.enough() + ") b");
    }

    /** Bounded before it is guarded: else somebody who sees little would have the whole alphabet read. */
    private void beginning(Sql sql) {
        sql.add("select * from (select " + COLUMNS + " from (select " + COLUMNS + " from " + shelf.entries()
                + " where title >= ");
        sql.text(ranking.folded()).add(" and title < ").text(ranking.folded() + LAST);
        sql.add(" order by title limit " + TITLES + ") e where true");
        sight.guard(sql, "e");
        sql.add(" limit " + ranking.enough() + ") b");
    }

    static List<Hit> run(Connection connection, Sql sql) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        sql.run(connection, row -> hits.add(new Hit(row.getString(1), row.getObject(2, UUID.class))));
        return hits;
    }
}
