package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.access.Tie;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.search.index.Shelf;

/**
 * The best entries for terms, of each type a few. Rare words are gathered by the index of words and sorted; where they
 * are found at every turn, the newest entries within sight are walked until there are enough.
 *
 * @param each how many of a type
 */
record Candidates(Shelf shelf, long allEntries, Sight sight, String folded, int each) {
    /** What is examined at most, whatever is asked. */
    private static final int WALKED = 30_000;

    private static final int LEAST_WALKED = 1_000;
    private static final int TITLES = 2_000;
    private static final int FEW = 2_000;
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    private static final String COLUMNS = "object, record, class, owner, team, territory, at, title, words";

    /** @param rank by which hits of one search are compared: 4 the whole title, 3 its beginning, 2 whole words, 1 others */
    record Hit(String object, UUID record, int rank) {}

    enum Where {
        TITLE,
        ANYWHERE
    }

    /** Titles that begin with all that was typed, signs and all. */
    List<Hit> titles(Connection connection) throws SQLException {
        var sql = new Sql();
        ranked(sql, "", () -> beginning(sql));
        return run(connection, sql);
    }

    List<Hit> of(Connection connection, List<Term> terms, Where where) throws SQLException {
        String exactly = terms.stream().map(Term::exactly).collect(Collectors.joining("&"));
        double expected = allEntries;
        for (Term term : terms) {
            expected *= Math.min(1, (double) count(term, where) / Math.max(1, allEntries));
        }
        var sql = new Sql();
        if (expected <= gathered()) {
            ranked(sql, exactly, () -> gather(sql, terms, where));
        } else {
            ranked(sql, exactly, () -> walk(sql, terms, where));
        }
        return run(connection, sql);
    }

    /** Where gathering costs as much as walking: it grows with the entries found, the other with those passed over. */
    private long gathered() {
        return Math.max(FEW, (long) Math.sqrt(50.0 * allEntries));
    }

    private static long count(Term term, Where where) {
        return where == Where.TITLE ? term.titles() : term.entries();
    }

    private void ranked(Sql sql, String exactly, Runnable source) {
        sql.add("select object, record, max(rank) from (select *, row_number() over"
                + " (partition by object order by rank desc, own desc, at desc, record) as place from (select e.object,"
                + " e.record, e.at, case when e.title = ");
        sql.text(folded).add(" then 4 when starts_with(e.title, ").text(folded).add(") then 3 when e.words @@ ");
        sql.query(exactly)
                .add(" then 2 else 1 end as rank, (e.owner = ")
                .id(sight.me())
                .add(") is true as own from (");
        source.run();
        sql.add(") e) ranked) best where place <= " + (each + 1)
                + " group by object, record order by max(rank) desc, bool_or(own) desc, max(at) desc, record");
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
        guard(sql);
        sql.add(" limit " + 3 * gathered() + ") g");
    }

    private static String query(List<Term> terms, Where where) {
        return terms.stream()
                .map(where == Where.TITLE ? Term::inTitle : Term::anywhere)
                .collect(Collectors.joining("&"));
    }

    private void guard(Sql sql) {
        sql.add(" and e.class <> all(").texts(sight.closed()).add(") and (");
        sql.add("e.object = any(").texts(sight.open()).add(")");
        for (Sight.Guarded guarded : sight.guarded()) {
            sql.add(" or e.object = any(").texts(guarded.objects()).add(")");
            String before = " and (";
            for (Tie tie : guarded.among().by()) {
                sql.add(before + "e." + column(tie) + " = any(")
                        .ids(guarded.among().of(tie))
                        .add(")");
                before = " or ";
            }
            sql.add(")");
            through(sql, guarded, " or ", "e");
        }
        sql.add(")");
    }

    /** Entries of records that are seen because of what they point to: looked up one by one. */
    private static void through(Sql sql, Sight.Guarded guarded, String before, String alias) {
        if (guarded.among().through().isEmpty()) {
            return;
        }
        for (Model model : guarded.models()) {
            sql.add(before + alias + ".object = ")
                    .text(model.key())
                    .add(" and ")
                    .guard(guarded.among().passing(model.table(), alias + ".record"));
        }
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
                newest(sql, column(tie) + " = k.id", guarded.objects(), share);
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
        through(sql, guarded, " or ", "n");
        sql.add(") limit " + 4 * (each + 1) + ") b");
    }

    private static String column(Tie tie) {
        return tie == Tie.RECORD ? "record" : tie.column();
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
        sql.add(") limit " + 4 * (each + 1) + ") b");
    }

    /** Bounded before it is guarded: else somebody who sees little would have the whole alphabet read. */
    private void beginning(Sql sql) {
        sql.add("select * from (select " + COLUMNS + " from (select " + COLUMNS + " from " + shelf.entries()
                + " where title >= ");
        sql.text(folded).add(" and title < ").text(folded + LAST);
        sql.add(" order by title limit " + TITLES + ") e where true");
        guard(sql);
        sql.add(" limit " + 4 * (each + 1) + ") b");
    }

    private static List<Hit> run(Connection connection, Sql sql) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        sql.run(connection, row -> hits.add(new Hit(row.getString(1), row.getObject(2, UUID.class), row.getInt(3))));
        return hits;
    }
}
