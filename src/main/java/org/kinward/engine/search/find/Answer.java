package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.SelectEnds;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.search.find.Candidates.Hit;
import org.kinward.engine.search.find.Highlights.Marked;
import org.kinward.engine.search.find.Highlights.Range;
import org.kinward.engine.search.index.RecordText;
import org.kinward.engine.search.index.Sources;
import org.kinward.engine.search.spi.FieldClasses;
import org.kinward.engine.search.words.Word;
import org.kinward.engine.search.words.Words;
import org.kinward.kernel.text.Fold;

/**
 * Reads the records that were hit, as they are now, through the guard again: what changed hands a moment ago, or lies in the
 * bin, is not shown however late the entries are.
 */
record Answer(Catalogue catalogue, Rights rights, FieldClasses classes, Sources sources, Asked asked) {

    /** What was typed, whole and word by word, and how many of a type are wanted. */
    record Asked(String folded, List<Term> terms, int each) {
        /** Whether a record is found by what these texts of it say, and nothing else. */
        boolean finds(RecordText text) {
            SortedSet<String> words = text.words();
            return Fold.of(text.title()).startsWith(folded)
                    || !terms.isEmpty() && terms.stream().allMatch(term -> term.isIn(words));
        }
    }

    Found of(Connection connection, List<Hit> hits) throws SQLException {
        Map<String, List<UUID>> byType = new LinkedHashMap<>();
        hits.forEach(hit -> byType.computeIfAbsent(hit.object(), object -> new ArrayList<>())
                .add(hit.record()));
        List<Found.Group> groups = new ArrayList<>();
        Set<Found.Correction> corrections = new LinkedHashSet<>();
        for (Map.Entry<String, List<UUID>> one : byType.entrySet()) {
            Model model = catalogue.model(one.getKey());
            List<UUID> ids = one.getValue();
            boolean more = ids.size() > asked.each();
            List<Found.Item> items = items(connection, model, more ? ids.subList(0, asked.each()) : ids, corrections);
            if (!items.isEmpty()) {
                groups.add(new Found.Group(model.key(), items, more));
            }
        }
        return new Found(groups, List.copyOf(corrections));
    }

    private List<Found.Item> items(
            Connection connection, Model model, List<UUID> ids, Set<Found.Correction> corrections) throws SQLException {
        Visibility seen = rights.readable(model.key());
        Map<UUID, Tie.Ends> ends =
                seen instanceof Visibility.Among among && !among.through().isEmpty()
                        ? new SelectEnds(catalogue, model, ids).run(connection)
                        : Map.of();
        Map<UUID, RecordText> texts = new HashMap<>();
        for (RecordText text : sources.texts(connection, catalogue, model, ids)) {
            if (seen.includes(ends.getOrDefault(text.id(), text.ends()))) {
                texts.put(text.id(), text);
            }
        }
        Map<UUID, String> subtitles = new SelectSubtitles(catalogue, rights, model, texts.keySet()).run(connection);
        Set<String> closed = classes.closed(rights);
        List<Found.Item> items = new ArrayList<>();
        for (UUID id : ids) {
            RecordText whole = texts.get(id);
            RecordText text = whole == null ? null : whole.without(closed);
            // What was hidden a moment ago may still stand among what everyone finds.
            if (text != null && (text == whole || asked.finds(text))) {
                items.add(item(text, subtitles.get(id), corrections));
            }
        }
        return items;
    }

    private Found.Item item(
            RecordText text, @org.jspecify.annotations.Nullable String subtitle, Set<Found.Correction> corrections) {
        var highlights = new Highlights(asked.terms());
        String title = text.title();
        Marked marked = highlights.mark(title);
        Found.Text match = highlights
                .best(text.texts(), marked.met())
                .map(best -> new Found.Text(
                        best.field(), best.marked().text(), pairs(best.marked().ranges())))
                .orElse(null);
        corrections(title, corrections);
        if (match != null) {
            corrections(match.text(), corrections);
        }
        var heading = new Found.Heading(title, pairs(marked.ranges()), subtitle);
        return new Found.Item(text.model().key(), text.id(), heading, text.at(), match);
    }

    /** Only what is seen in the answer is told: all the words there are would tell of records out of sight. */
    private void corrections(String text, Set<Found.Correction> into) {
        List<Term> slipped =
                asked.terms().stream().filter(term -> !term.slips().isEmpty()).toList();
        for (Word word : slipped.isEmpty() ? List.<Word>of() : Words.of(text)) {
            slipped.stream()
                    .filter(term -> term.slips().contains(word.folded())
                            && !word.folded().startsWith(term.text()))
                    .forEach(term -> into.add(new Found.Correction(term.text(), word.folded())));
        }
    }

    private static List<int[]> pairs(List<Range> ranges) {
        return ranges.stream()
                .sorted(java.util.Comparator.comparingInt(Range::from))
                .map(range -> new int[] {range.from(), range.to()})
                .toList();
    }
}
