package org.kinward.engine.search.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.search.spi.FieldClasses;
import org.kinward.kernel.text.Fold;

/**
 * What stands in the index for a record and a class of fields.
 *
 * @param title folded, as much of it as an index key takes
 */
record Entry(Key key, RecordText.Keeper keeper, Instant at, String title, SortedSet<String> words) {
    private static final int TITLE = 200;
    /** A change that leaves words and keepers as they were moves an entry only where it lies further back. */
    static final Duration NEAR = Duration.ofDays(1);

    record Key(UUID id, String object, String fieldClass) {}

    /**
     * One entry for each class. Each holds what everyone may read, too, so that words of both are found together by who
     * may read both.
     */
    static List<Entry> of(RecordText text) {
        Set<String> classes = new LinkedHashSet<>(Set.of(FieldClasses.OPEN));
        text.texts().forEach(one -> classes.add(one.fieldClass()));
        List<Entry> entries = new ArrayList<>();
        for (String one : classes) {
            entries.add(of(text, one));
        }
        return entries;
    }

    private static Entry of(RecordText text, String fieldClass) {
        Set<String> others = text.texts().stream()
                .map(FieldText::fieldClass)
                .filter(one -> !one.equals(FieldClasses.OPEN) && !one.equals(fieldClass))
                .collect(Collectors.toSet());
        RecordText read = text.without(others);
        var key = new Key(text.id(), text.model().key(), fieldClass);
        return new Entry(key, text.keeper(), text.at(), cut(Fold.of(read.title())), read.words());
    }

    /** Whether one says as much as the other, and from about the same moment. */
    boolean isAsGoodAs(Entry other) {
        return key.equals(other.key)
                && keeper.equals(other.keeper)
                && title.equals(other.title)
                && words.equals(other.words)
                && Duration.between(at, other.at).abs().compareTo(NEAR) <= 0;
    }

    private static String cut(String folded) {
        return folded.codePointCount(0, folded.length()) <= TITLE
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, TITLE));
    }

    /** As PostgreSQL reads a {@code tsvector}: words hold letters and digits only, so none needs escaping. */
    String vector() {
        var out = new StringBuilder();
        words.forEach(word -> out.append('\'').append(word).append("' "));
        return out.toString();
    }
}
