package org.kinward.engine.search.index;

import java.util.List;

/** One of the two sets of tables. */
public record Shelf(int number) {
    public String entries() {
        return "engine.search_entry_" + number;
    }

    public String words() {
        return "engine.search_word_" + number;
    }

    Shelf other() {
        return new Shelf(1 - number);
    }

    /** What a rebuild leaves out until everything is there: an index is made faster than it is kept. */
    List<String> dropIndexes() {
        return List.of(
                "drop index if exists engine.search_entry_" + number + "_words",
                "drop index if exists engine.search_entry_" + number + "_title",
                "drop index if exists engine.search_entry_" + number + "_object",
                "drop index if exists engine.search_entry_" + number + "_owner",
                "drop index if exists engine.search_entry_" + number + "_team",
                "drop index if exists engine.search_word_" + number + "_part");
    }

    List<String> createIndexes() {
        String on = " on " + entries();
        return List.of(
                "create index search_entry_" + number + "_words" + on + " using gin (words) with (fastupdate = off)",
                "create index search_entry_" + number + "_title" + on + " (title)",
                "create index search_entry_" + number + "_object" + on + " (object, at desc)",
                "create index search_entry_" + number + "_owner" + on + " (owner, at desc)",
                "create index search_entry_" + number + "_team" + on + " (team, at desc)",
                "create index search_word_" + number + "_part on " + words()
                        + " using gin (word gin_trgm_ops) with (fastupdate = off)");
    }
}
