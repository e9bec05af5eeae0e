package org.kinward.edge.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.FileColumn;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.file.Numbers;
import org.kinward.edge.exchange.guess.ColumnGuess;
import org.kinward.edge.exchange.guess.Preset;
import org.kinward.edge.exchange.plan.Destination;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.plan.PlanColumn;
import org.kinward.edge.exchange.plan.Unknown;
import org.kinward.edge.exchange.run.unknown.UnknownValue;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.kernel.error.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes a plan of guesses: what a user would most likely want, to be looked at and changed. */
final class Suggestion {

    private static final Pattern MILLIONS =
            Pattern.compile("(?i)\\b(in )?(millions?|mln|mio|milh(ões|ao|ão)|milion(y|ów)?)\\b");
    private static final Pattern THOUSANDS = Pattern.compile("(?i)\\b(thousands?|tys|milhares|tysi(ące|ęcy))\\b");

    private final Catalogue catalogue;
    private final Model model;
    private final FileProfile file;
    private final Naming naming;

    /** Says by which of some fields of a type a column names its records. */
    interface Naming {
        String by(Model target, List<String> fields, String column);
    }

    Suggestion(Catalogue catalogue, Model model, FileProfile file, Naming naming) {
        this.catalogue = catalogue;
        this.model = model;
        this.file = file;
        this.naming = naming;
    }

    /** @param empty whether there are no records of a type yet: what a file names of it may as well be made */
    ImportPlan plan(List<ColumnGuess> guesses, Map<String, JsonNode> constants, Predicate<String> empty) {
        var columns = new ArrayList<PlanColumn>();
        for (var guess : guesses) {
            columns.add(column(guess, empty));
        }
        var preset = Preset.of(file);
        preset.ifPresent(known ->
                file.columns().forEach(column -> columns.set(column.index(), of(known, column, empty))));
        for (var column : file.columns()) {
            ours(column).ifPresent(path -> {
                columns.replaceAll(one -> path.equals(one.field()) ? PlanColumn.leftOut(one.index()) : one);
                columns.set(
                        column.index(),
                        column.name().equals(path)
                                ? column(new ColumnGuess(column.index(), path, 1.0), empty)
                                : new PlanColumn(column.index(), path, 1.0, "id", Unknown.REJECT, null, null, null));
            });
        }
        var key = key(columns);
        // Where some cards say who they are and others do not, none can be left out for that.
        var named = preset.isEmpty() || key == null || filled(columns, key);
        return new ImportPlan(model.key(), null, named ? key : null, columns, constants);
    }

    private boolean filled(List<PlanColumn> columns, String field) {
        return columns.stream()
                .filter(column -> field.equals(column.field()))
                .allMatch(column -> file.columns().get(column.index()).filled() == file.rows());
    }

    private PlanColumn of(Preset preset, FileColumn column, Predicate<String> empty) {
        var path = preset.path(column, this::has);
        var by = preset.by(column);
        if (path.isPresent() && by != null) {
            return new PlanColumn(column.index(), path.get(), 1.0, by, Unknown.EMPTY, null, null, null);
        }
        var placed = column(new ColumnGuess(column.index(), path.orElse(null), path.isEmpty() ? 0 : 1.0), empty);
        return path.isEmpty() || preset.meanings().isEmpty() ? placed : placed.with(preset.meanings());
    }

    private boolean has(String path) {
        try {
            Destination.of(catalogue, model, path);
            return true;
        } catch (Refusal unknown) {
            return false;
        }
    }

    /**
     * The path that our own exports put over a column, whatever stands in it; of what a relation leads to the ids, whose
     * names beside them are then left out.
     */
    private Optional<String> ours(FileColumn column) {
        var name = column.name();
        var path = name.endsWith(".id") ? name.substring(0, name.length() - 3) : name;
        try {
            var reference = Destination.of(catalogue, model, path).form() == CsvForm.REFERENCE;
            var ids = file.columns().stream().anyMatch(one -> one.name().equals(path + ".id"));
            return reference == name.endsWith(".id") || reference && !ids ? Optional.of(path) : Optional.empty();
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }

    private PlanColumn column(ColumnGuess guess, Predicate<String> empty) {
        var path = guess.field();
        if (path == null) {
            return PlanColumn.leftOut(guess.index());
        }
        var to = Destination.of(catalogue, model, path);
        var column = file.columns().get(guess.index());
        var multiply = to.form() == CsvForm.NUMBER ? scale(column) : null;
        if (to.form() != CsvForm.REFERENCE) {
            return new PlanColumn(guess.index(), path, guess.confidence(), null, null, null, multiply, null);
        }
        var target = to.target().settings().targets().getFirst();
        var itself = to.owner().isEmpty() && target.equals(model.key());
        // Whoever a contact works for is a company, known or not.
        var unknown = itself || to.link() != null || empty.test(target) ? Unknown.CREATE : Unknown.REJECT;
        var by = naming.by(catalogue.model(target), naming(catalogue.model(target)), column.name());
        return new PlanColumn(guess.index(), path, guess.confidence(), by, unknown, null, null, null);
    }

    /** What tells records of a type apart for people: their title, else a text that no two share. */
    private static List<String> naming(Model target) {
        var title = target.title().key();
        return Stream.concat(
                        Stream.of(title),
                        target.fields().stream()
                                .filter(field -> field.traits().unique()
                                        && field.type().csv() == CsvForm.TEXT
                                        && !field.key().equals(title))
                                .map(ModelField::key))
                .toList();
    }

    private static @Nullable BigDecimal scale(FileColumn column) {
        var words = column.name().replace('_', ' ');
        if (MILLIONS.matcher(words).find()) {
            return BigDecimal.valueOf(1_000_000);
        }
        return THOUSANDS.matcher(words).find() ? BigDecimal.valueOf(1_000) : null;
    }

    /** What tells records apart: an identifier from outside, else a unique field, else the name. */
    private @Nullable String key(List<PlanColumn> columns) {
        var mapped = new LinkedHashMap<String, ModelField>();
        for (var column : columns) {
            var field = column.field();
            if (field != null) {
                model.find(field).ifPresent(found -> mapped.put(field, found));
            }
        }
        if (mapped.containsKey("externalId")) {
            return "externalId";
        }
        for (var field : mapped.values()) {
            if (field.traits().unique()) {
                return field.key();
            }
        }
        var title = model.title();
        var plain = title.type().csv() == CsvForm.TEXT && title.type().parts().isEmpty();
        return plain && mapped.containsKey(title.key()) ? title.key() : null;
    }

    /** The same plan with the likely meanings of strange texts filled in. */
    static ImportPlan withValues(ImportPlan plan, Map<String, List<UnknownValue>> unknown) {
        var columns = plan.columns().stream()
                .map(column -> withValues(column, unknown.getOrDefault(Integer.toString(column.index()), List.of())))
                .toList();
        return new ImportPlan(
                plan.object(), plan.mode(), plan.key(), columns, plan.constants(), plan.skipKeyless(), plan.alike());
    }

    private static PlanColumn withValues(PlanColumn column, List<UnknownValue> unknown) {
        var values = new HashMap<String, String>();
        for (var one : unknown) {
            if (one.suggest() != null) {
                values.put(one.value(), one.suggest());
            }
        }
        if (values.isEmpty()) {
            return column;
        }
        var known = column.values();
        if (known != null) {
            values.putAll(known);
        }
        return column.with(values);
    }

    /** Sums of money in the file are of one currency: the one its cells show, or the workspace's own. */
    Map<String, JsonNode> currencies(List<ColumnGuess> guesses, String base) {
        var constants = new LinkedHashMap<String, JsonNode>();
        for (var guess : guesses) {
            var path = guess.field();
            if (path != null
                    && model.find(path)
                            .filter(field -> field.type().parts().containsKey("currency"))
                            .isPresent()) {
                var shown = file.columns().get(guess.index()).examples().stream()
                        .map(Numbers::currency)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(base);
                constants.put(path + ".currency", JsonNodeFactory.instance.stringNode(shown));
            }
        }
        return constants;
    }
}
