package org.kinward.engine.search.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kinward.engine.search.index.FieldText;
import org.kinward.engine.search.words.Digits;
import org.kinward.engine.search.words.Word;
import org.kinward.engine.search.words.Words;

/** Where in the texts of a record the terms of a search stand. */
final class Highlights {
    private static final int LONGEST = 160;
    private static final int BEFORE = 40;
    private static final int NUMBER = 60;

    private final List<Term> terms;

    Highlights(List<Term> terms) {
        this.terms = terms;
    }

    record Range(int from, int to) {}

    /** @param met terms that are found in the text */
    record Marked(String text, List<Range> ranges, Set<Term> met) {}

    record Match(String field, Marked marked) {}

    Marked mark(String text) {
        List<Range> ranges = new ArrayList<>();
        Set<Term> met = new HashSet<>();
        for (Word word : Words.of(text)) {
            for (Term term : terms) {
                if (term.means(word.folded())) {
                    met.add(term);
                    add(ranges, range(term, word));
                }
            }
        }
        if (text.length() <= NUMBER) {
            wholeNumbers(text, ranges, met);
        }
        return new Marked(text, ranges, met);
    }

    private void wholeNumbers(String text, List<Range> ranges, Set<Term> met) {
        String digits = Digits.of(text);
        for (Term term : terms) {
            if (!met.contains(term) && Digits.only(term.text()) && digits.contains(term.text())) {
                met.add(term);
                add(ranges, new Range(0, text.length()));
            }
        }
    }

    private static Range range(Term term, Word word) {
        int at = word.exact() ? word.folded().indexOf(term.text()) : -1;
        return at < 0
                ? new Range(word.from(), word.to())
                : new Range(word.from() + at, word.from() + at + term.text().length());
    }

    /** In the order of the text, none within another. */
    private static void add(List<Range> ranges, Range next) {
        for (int i = 0; i < ranges.size(); i++) {
            Range known = ranges.get(i);
            if (next.from() < known.to() && known.from() < next.to()) {
                ranges.set(i, new Range(Math.min(known.from(), next.from()), Math.max(known.to(), next.to())));
                return;
            }
        }
        ranges.add(next);
    }

    /** The field, beside the title, that tells most of why a record was found; empty where the title says it all. */
    Optional<Match> best(List<FieldText> texts, Set<Term> inTitle) {
        Match best = null;
        int most = 0;
        for (FieldText text : texts) {
            if (!text.title() && inTitle.size() < terms.size()) {
                Marked marked = mark(text.text());
                long news = marked.met().stream()
                        .filter(term -> !inTitle.contains(term))
                        .count();
                if (news > most) {
                    most = (int) news;
                    best = new Match(text.field(), cut(marked));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The part of a long text around the first range. */
    private static Marked cut(Marked marked) {
        String text = marked.text();
        if (text.length() <= LONGEST || marked.ranges().isEmpty()) {
            return marked;
        }
        int from = blank(text, Math.max(0, marked.ranges().getFirst().from() - BEFORE));
        int to = Math.min(text.length(), from + LONGEST);
        to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
        String before = from > 0 ? "… " : "";
        int shift = before.length() - from;
        List<Range> ranges = new ArrayList<>();
        for (Range range : marked.ranges()) {
            if (range.from() >= from && range.to() <= to) {
                ranges.add(new Range(range.from() + shift, range.to() + shift));
            }
        }
        String piece = before + text.substring(from, to) + (to < text.length() ? " …" : "");
        return new Marked(piece, ranges, marked.met());
    }

    private static int blank(String text, int at) {
        int blank = at == 0 ? 0 : text.indexOf(' ', at);
        int begin = blank < 0 || blank > at + BEFORE / 2 ? at : blank == 0 ? 0 : blank + 1;
        return begin > 0 && Character.isLowSurrogate(text.charAt(begin)) ? begin - 1 : begin;
    }
}
