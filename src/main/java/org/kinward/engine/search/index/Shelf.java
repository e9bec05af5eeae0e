package org.kinward.engine.search.index;

import java.util.List;
import org.kinward.engine.search.words.Lexemes;

/** One of the two sets of tables. */
public record Shelf(int number) {
    public String entries() {
        return "engine.search_entry_" + number;
    }

    public String words() {
        return "engine.search_word_" + number;
    }

    public Shelf other() {
        return new Shelf(1 - number);
    }

    /** Statements that empty it, and leave out until everything is there what is made faster than it is kept. */
    public List<String> empty() {
        String index = "drop index if exists engine.search_entry_" + number;
        return List.of(
                "truncate " + entries() + ", " + words(),
                index + "_words",
                index + "_title",
                index + "_object",
                index + "_owner",
                index + "_team",
                index + "_territory",
                "drop index if exists engine.search_word_" + number + "_part");
    }

    /** Statements that count the words and make the indexes. */
    public List<String> complete() {
        String index = "create index search_entry_" + number;
        String on = " on " + entries();
        return List.of(
                // Not by ts_stat: its tree is a list where words come in order, as numbers given in order do.
                "insert into " + words() + " (word, entries, titles) select ltrim(lexeme, '" + Lexemes.TITLE
                        + "') collate \"C\", count(*), count(*) filter (where lexeme like '" + Lexemes.TITLE
                        + "%') from " + entries() + ", unnest(tsvector_to_array(words)) lexeme group by 1",
                index + "_words" + on + " using gin (words) with (fastupdate = off)",
                index + "_title" + on + " (title)",
                index + "_object" + on + " (object, at desc)",
                index + "_owner" + on + " (owner, at desc)",
                index + "_team" + on + " (team, at desc)",
                index + "_territory" + on + " (territory, at desc) where territory is not null",
                "create index search_word_" + number + "_part on " + words()
                        + " using gin (word gin_trgm_ops) with (fastupdate = off)",
                "analyze " + entries(),
                "analyze " + words());
    }
}
