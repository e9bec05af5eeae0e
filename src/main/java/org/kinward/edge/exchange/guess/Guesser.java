package org.kinward.edge.exchange.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinward.edge.exchange.file.FileColumn;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;

/** Guesses the fields of a file's columns by their names in any of our languages and by what their values look like. */
@Component
public final class Guesser {

    private static final double ENOUGH = 0.5;
    private static final double EMAIL_ALONE = 0.6;
    private static final double COUNTRY_ALONE = 0.55;
    private static final double FILE_NAME = 0.25;
    private static final double TITLE_MISSING = 0.6;
    /** Columns of lines that make a file one of lines. */
    private static final int LINES = 2;

    private final Synonyms synonyms;

    public Guesser(Messages messages) {
        synonyms = new Synonyms(messages);
    }

    /** One guess a column, in the order of the file. A field is given to one column only, the one that fits best. */
    public List<ColumnGuess> columns(Subject subject, FileProfile file) {
        var pairs = pairs(subject, file);
        pairs.sort(Comparator.comparingDouble(Pair::confidence).reversed());
        var byColumn = new HashMap<Integer, ColumnGuess>();
        chosen(pairs)
                .forEach((index, pair) ->
                        byColumn.put(index, new ColumnGuess(index, pair.target().field(), rounded(pair.confidence()))));
        return file.columns().stream()
                .map(column -> byColumn.getOrDefault(column.index(), new ColumnGuess(column.index(), null, 0)))
                .toList();
    }

    private static Map<Integer, Pair> chosen(List<Pair> pairs) {
        var taken = new HashSet<String>();
        var byColumn = new HashMap<Integer, Pair>();
        for (var pair : pairs) {
            var index = pair.column().index();
            if (pair.free(taken) && !byColumn.containsKey(index)) {
                taken.add(pair.target().field());
                byColumn.put(index, pair);
            }
        }
        if (byColumn.values().stream().filter(pair -> pair.target().ofChild()).count() >= LINES) {
            for (var pair : pairs) {
                var ofParent = byColumn.get(pair.column().index());
                if (ofParent != null && pair.target().ofChild() && pair.free(taken) && pair.asGood(ofParent)) {
                    taken.add(pair.target().field());
                    byColumn.put(pair.column().index(), pair);
                }
            }
        }
        return byColumn;
    }

    /** By which of these fields of a type a column most likely names its records: by the first, unless another fits better. */
    public String by(Subject subject, List<String> fields, String column) {
        var labels = new Labels(synonyms, subject);
        var best = fields.getFirst();
        var most = 0.0;
        for (var field : fields) {
            var score = subject.targets().stream()
                    .filter(target -> target.field().equals(field))
                    .mapToDouble(target -> labels.score(column, target))
                    .max()
                    .orElse(0);
            if (score > most) {
                most = score;
                best = field;
            }
        }
        return best;
    }

    /** How well the file as a whole goes with an object, 0 to 1: share of columns that fit, its title among them, its name on the file. */
    public double score(Subject subject, FileProfile file, String fileName) {
        var said = Preset.of(file).flatMap(preset -> preset.object(file));
        if (said.isPresent()) {
            return said.get().equals(subject.object()) ? 1 : 0;
        }
        var guesses = columns(subject, file);
        var sum = guesses.stream().mapToDouble(ColumnGuess::confidence).sum();
        var titles = new HashSet<String>();
        subject.targets().stream().filter(Target::title).forEach(target -> titles.add(target.field()));
        var titled = titles.isEmpty()
                ? 1
                : guesses.stream()
                        .filter(guess -> guess.field() != null && titles.contains(guess.field()))
                        .mapToDouble(guess -> distinct(file, guess.index()))
                        .max()
                        .orElse(TITLE_MISSING);
        var fit = guesses.isEmpty() ? 0 : sum / guesses.size() * titled;
        var name = Words.key(fileName.replaceFirst("\\.[^.]*$", ""));
        var named =
                subject.names().stream().map(Words::key).anyMatch(label -> !label.isEmpty() && name.contains(label));
        return rounded(Math.min(1, fit * (1 - FILE_NAME) + (named ? FILE_NAME : 0)));
    }

    /** A column that names the records says something else in nearly every row: a team of many is no list of teams. */
    private static double distinct(FileProfile file, int index) {
        var filled = file.sample().stream()
                .filter(row -> index < row.size() && !row.get(index).isBlank())
                .count();
        return filled == 0 ? TITLE_MISSING : (double) values(file, index).size() / filled;
    }

    private List<Pair> pairs(Subject subject, FileProfile file) {
        var labels = new Labels(synonyms, subject);
        var pairs = new ArrayList<Pair>();
        for (var column : file.columns()) {
            var values = values(file, column.index());
            for (var target : subject.targets()) {
                var confidence =
                        confidence(labels.score(column.name(), target), Evidence.of(target, column, values), target);
                if (confidence >= ENOUGH) {
                    pairs.add(new Pair(column, target, confidence));
                }
            }
        }
        return pairs;
    }

    private static double confidence(double label, double evidence, Target target) {
        if (label == 0) {
            return switch (target.kind()) {
                case EMAIL -> evidence == 1 && !target.field().contains(".") ? EMAIL_ALONE : 0;
                case COUNTRY -> evidence > 0.7 ? COUNTRY_ALONE : 0;
                case TEXT, DECIMAL, BOOLEAN, DATE, PHONE, URL, CHOICE, REFERENCE -> 0;
            };
        }
        return evidence < 0 ? label * (1 + evidence) : Math.min(1, label + evidence * 0.1);
    }

    private static Set<String> values(FileProfile file, int index) {
        var values = new LinkedHashSet<String>();
        for (var row : file.sample()) {
            if (index < row.size() && !row.get(index).isBlank()) {
                values.add(row.get(index).strip());
            }
        }
        return values;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private record Pair(FileColumn column, Target target, double confidence) {
        boolean free(Set<String> taken) {
            return target.takesSeveral() || !taken.contains(target.field());
        }

        /** Where rows are lines, what may be said of the whole or of a line is said of the line. */
        boolean asGood(Pair ofParent) {
            return !ofParent.target().ofChild() && confidence >= ofParent.confidence();
        }
    }
}
