package org.kinward.edge.exchange.guess;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How well the name of a column goes with the names of a field, 0 to 1. */
final class Labels {

    private static final double SAME = 1.0;
    private static final double OWN_SYNONYM = 0.95;
    private static final double OBJECT_NAME = 0.9;
    private static final double GENERAL_SYNONYM = 0.85;
    private static final double SLIP = 0.75;
    private static final double SHARED_WORDS = 0.6;

    private final Synonyms synonyms;
    private final Subject subject;

    Labels(Synonyms synonyms, Subject subject) {
        this.synonyms = synonyms;
        this.subject = subject;
    }

    double score(String column, Target target) {
        var key = Words.key(column);
        if (key.isEmpty()) {
            return 0;
        }
        var own = synonyms.own(subject.object(), target.field());
        var general = synonyms.general(target.field());
        if (key.equals(Words.key(target.field())) || Target.anyOf(target.labels(), key)) {
            return SAME;
        }
        if (Target.anyOf(own, key)) {
            return OWN_SYNONYM;
        }
        if (target.title() && Target.anyOf(subject.names(), key)) {
            return OBJECT_NAME;
        }
        if (Target.anyOf(general, key)) {
            return GENERAL_SYNONYM;
        }
        var bare = withoutObject(column);
        if (!bare.equals(key) && (Target.anyOf(target.labels(), bare) || Target.anyOf(own, bare))) {
            return GENERAL_SYNONYM;
        }
        return Math.max(slip(key, target.labels(), own), words(column, target.labels(), own));
    }

    /** {@code account_name} on an account is its {@code name}. */
    private String withoutObject(String column) {
        var words = Words.of(column);
        for (var name : subject.names()) {
            var first = Words.of(name);
            if (words.size() > first.size() && words.subList(0, first.size()).equals(first)) {
                return String.join("", words.subList(first.size(), words.size()));
            }
        }
        return String.join("", words);
    }

    private static double slip(String key, List<String> labels, List<String> own) {
        if (key.length() < 6) {
            return 0;
        }
        for (var list : List.of(labels, own)) {
            for (var label : list) {
                if (Slips.between(key, Words.key(label), 1) <= 1) {
                    return SLIP;
                }
            }
        }
        return 0;
    }

    private static double words(String column, List<String> labels, List<String> own) {
        var words = Set.copyOf(Words.of(column));
        var best = 0.0;
        for (var list : List.of(labels, own)) {
            for (var label : list) {
                best = Math.max(best, shared(words, new HashSet<>(Words.of(label))));
            }
        }
        return best * SHARED_WORDS;
    }

    private static double shared(Set<String> column, Set<String> label) {
        var both = new HashSet<>(label);
        both.retainAll(column);
        return both.isEmpty() ? 0 : (double) both.size() / (column.size() + label.size() - both.size());
    }
}
