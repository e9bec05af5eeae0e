package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Tie;
import org.kinward.engine.search.find.Candidates.Hit;
import org.kinward.engine.search.index.Shelf;

/**
 * For somebody who sees little: each entry within their sight is looked at once. What the index of words gathers would nearly all
 * be out of sight, and so would the titles that begin with what was typed.
 */
final class Near {
    /** Looking at as many costs what gathering does. */
    private static final int MOST = 5_000;

    /** Of what is seen because of something else, the newest are asked where its words are everywhere. */
    private static final int NEWEST = 1_000;

    private final Candidates candidates;
    private final Shelf shelf;
    private final Sight sight;
    private final Ranking ranking;
    private @Nullable Boolean applies;

    Near(Candidates candidates) {
        this.candidates = candidates;
        this.shelf = candidates.shelf();
        this.sight = candidates.sight();
        this.ranking = candidates.ranking();
    }

    Candidates candidates() {
        return candidates;
    }

    /** Whether there is so little within sight: found out once, of whatever reading. */
    boolean applies(Connection connection) throws SQLException {
        if (applies == null) {
            applies = !sight.guarded().isEmpty() && isLittle(connection);
        }
        return applies;
    }

    /** Counted no further than it matters. */
    private boolean isLittle(Connection connection) throws SQLException {
        var sql = new Sql();
        sql.add("select count(*) from (select 1 from " + shelf.entries() + " where object = any(")
                .texts(sight.open())
                .add(")");
        ties().forEach((tie, ids) ->
                // Answered by the index alone, so whatever their type.
                sql.add(" union all select 1 from " + shelf.entries() + " where " + Sight.column(tie) + " = any(")
                        .ids(ids)
                        .add(")"));
        sql.add(" limit " + (MOST + 1) + ") seen");
        var seen = new long[1];
        sql.run(connection, row -> seen[0] = row.getLong(1));
        return seen[0] <= MOST;
    }

    /** Of all types together: most have the same, and each is to be counted once. */
    private Map<Tie, Set<UUID>> ties() {
        Map<Tie, Set<UUID>> ties = new EnumMap<>(Tie.class);
        for (Sight.Guarded guarded : sight.guarded()) {
            for (Tie tie : guarded.among().by()) {
                ties.computeIfAbsent(tie, one -> new LinkedHashSet<>())
                        .addAll(guarded.among().of(tie));
            }
        }
        return ties;
    }

    List<Hit> of(Connection connection, List<Term> terms) throws SQLException {
        String exactly = terms.stream().map(Term::exactly).collect(Collectors.joining("&"));
        String titled = terms.stream().map(Term::inTitle).collect(Collectors.joining("&"));
        String anywhere = terms.stream().map(Term::anywhere).collect(Collectors.joining("&"));
        var sql = new Sql();
        ranking.of(
                sql,
                () -> sql.add("case when not e.words @@ ")
                        .query(titled)
                        .add(" then 0 when e.words @@ ")
                        .query(exactly)
                        .add(" then 2 else 1 end"),
                () -> seen(sql, anywhere, candidates.gathered(terms)));
        return Candidates.run(connection, sql);
    }

    /** @param gathered most entries that the index of words brings of what is seen because of something else; 0 for the newest */
    private void seen(Sql sql, String query, long gathered) {
        branch(sql, query);
        sql.add("object = any(").texts(sight.open()).add(")");
        for (Sight.Guarded guarded : sight.guarded()) {
            sql.add(" union all ");
            branch(sql, query);
            sql.add("object = any(").texts(guarded.objects()).add(") and ");
            guarded.tied(sql, "n");
            if (!guarded.among().through().isEmpty()) {
                sql.add(" union all ");
                throughOthers(sql, guarded, query, gathered);
            }
        }
    }

    private void throughOthers(Sql sql, Sight.Guarded guarded, String query, long gathered) {
        sql.add("(select " + Candidates.COLUMNS + " from ");
        if (gathered > 0) {
            sql.add(shelf.entries() + " n where object = any(").texts(guarded.objects());
            sql.add(") and words @@ ").query(query).add(" and class <> all(").texts(sight.closed());
            sql.add(")");
        } else {
            sql.add("(select * from " + shelf.entries() + " where object = any(")
                    .texts(guarded.objects())
                    .add(") order by at desc limit " + NEWEST + ") n where ");
            says(sql, query);
        }
        sql.add(" and (false");
        guarded.through(sql, "n");
        sql.add(")" + (gathered > 0 ? " limit " + gathered : "") + ")");
    }

    private void branch(Sql sql, String query) {
        sql.add("select " + Candidates.COLUMNS + " from " + shelf.entries() + " n where ");
        says(sql, query);
        sql.add(" and ");
    }

    /** Written so that no index answers it: there is less to look at than it would bring. */
    private void says(Sql sql, String query) {
        sql.add("((words @@ ").query(query).add(") is true or starts_with(title, ");
        sql.text(ranking.folded()).add(")) and class <> all(").texts(sight.closed());
        sql.add(")");
    }
}
