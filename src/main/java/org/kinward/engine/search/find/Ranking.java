package org.kinward.engine.search.find;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order in which entries are shown: the whole title, a title that begins so, then by their words; within that one's own, and
 * what changed last.
 *
 * @param folded what was typed
 * @param me whose own records stand first; null for nobody
 * @param each how many of a type
 */
record Ranking(String folded, @Nullable UUID me, int each) {
    /**
     * The first of each type among some entries.
     *
     * @param words writes what an entry counts for whose title does not begin so: less than 3
     * @param source writes the statement the entries come from
     */
    void of(Sql sql, Runnable words, Runnable source) {
        sql.add("select object, record from (select *, row_number() over"
                + " (partition by object order by rank desc, own desc, at desc, record) as place from (select e.object,"
                + " e.record, e.at, case when e.title = ");
        sql.text(folded).add(" then 4 when starts_with(e.title, ").text(folded).add(") then 3 else ");
        words.run();
        sql.add(" end as rank, (e.owner = ").id(me).add(") is true as own from (");
        source.run();
        sql.add(") e) ranked) best where place <= " + (each + 1)
                + " group by object, record order by max(rank) desc, bool_or(own) desc, max(at) desc, record");
    }

    /** So many of a branch that there are enough of each type when they are put together. */
    int enough() {
        return 4 * (each + 1);
    }
}
