package org.kinward.engine.feed.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;

/** Gives the next numbers to the transactions that are visible and wait, and tells every node once. */
record NumberCommits(Term term, int limit) {

    // Two statements sent as one, so that no pause of this process can fall between them: the first waits for whoever
    // numbers at
    // this moment, the second then sees what they numbered. Committed rows come in the order of their ids; see
    // RATIONALE.md.
    static final String SQL = """
        select from engine.feed_state where term = ? for update;
        with mine as materialized (select generation, last_pos from engine.feed_state where term = ?),
        waiting as (select id from engine.feed_commit where pos is null order by id limit ?),
        next as materialized (select id, row_number() over (order by id) as n from waiting),
        total as (select count(*) as n from next),
        numbered as (update engine.feed_commit c set pos = mine.last_pos + next.n from next, mine where c.id = next.id),
        moved as (update engine.feed_state s set last_pos = s.last_pos + total.n from total where s.term = ? and total.n > 0)
        select total.n, case when total.n > 0 then pg_notify('feed', mine.generation || ':' || mine.last_pos + total.n) end
        from mine, total
        """;

    /** How many were numbered; empty when the term is over. */
    OptionalInt run(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("Numbers are given in a transaction of their own");
        }
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, term.number());
            statement.setLong(2, term.number());
            statement.setInt(3, limit);
            statement.setLong(4, term.number());
            statement.execute();
            statement.getMoreResults();
            try (var row = statement.getResultSet()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }
}
