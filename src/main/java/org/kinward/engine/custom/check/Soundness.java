package org.kinward.engine.custom.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;

/** Judges one definition beside what is declared and what else is defined. */
public final class Soundness {
    /** What a table may have; PostgreSQL's own limit is 1,600. */
    static final int MAX_COLUMNS = 800;
    /** Definitions define themselves by no definition. */
    private static final Set<String> CLOSED =
            Set.of("typeDefinition", "fieldDefinition", "validationRule", "fieldRight");

    private final Catalogue declared;
    private final Definitions all;
    private final TypeDefinition type;
    private final @Nullable TypeDefinition before;
    private final Violations violations = new Violations();

    private Soundness(Catalogue declared, Definitions all, TypeDefinition type, @Nullable TypeDefinition before) {
        this.declared = declared;
        this.all = all.with(type);
        this.type = type;
        this.before = before;
    }

    /**
     * @param all what else is defined, live
     * @param before the definition as it stands; null for a new one
     * @return everything that is wrong, each at {@code key} or at {@code fields[my.zone].type}
     */
    public static List<Violation> of(
            Catalogues catalogues, Definitions all, TypeDefinition type, @Nullable TypeDefinition before) {
        List<Violation> wrong = shape(catalogues.declared(), all, type, before);
        if (!wrong.isEmpty() || type.added().allMatch(field -> field.computed() == null)) {
            return wrong;
        }
        Definitions others = SoundDefinitions.of(catalogues, all, (other, one) -> {});
        return new Computable(catalogues)
                .firstWrong(others.with(type), List.of(type)).stream()
                        .map(Computable.Culprit::violation)
                        .toList();
    }

    /** All but whether what is computed can be computed. */
    static List<Violation> shape(
            Catalogue declared, Definitions all, TypeDefinition type, @Nullable TypeDefinition before) {
        var soundness = new Soundness(declared, all, type, before);
        soundness.judge();
        return soundness.violations.all();
    }

    private void judge() {
        if (type.own()) {
            ownType();
        } else if (declared.find(type.key()).isEmpty() || CLOSED.contains(type.key())) {
            violations.add("key", ErrorCode.KEY_RESERVED, type.key());
            return;
        }
        if (before != null && !before.key().equals(type.key())) {
            violations.add("key", ErrorCode.FIXED, before.key());
        }
        if (type.retired()) {
            used();
            return;
        }
        fields();
        new SeenThrough(declared, all, type, violations).judge();
        budget();
    }

    private void ownType() {
        if (!Keys.isOwn(type.key())) {
            violations.add("key", ErrorCode.KEY_MALFORMED, type.key());
        }
        all.types().stream()
                .filter(other -> !other.key().equals(type.key())
                        && Names.table(other.key()).equals(Names.table(type.key())))
                .forEach(other -> violations.add("key", ErrorCode.KEY_TAKEN, other.key()));
        if (type.labels().isEmpty()) {
            violations.add("labels", ErrorCode.REQUIRED, Map.of());
        }
        parent();
        title();
        if (!type.board().isEmpty()
                && type.added().noneMatch(field -> field.key().equals(type.board()) && groupable(field))) {
            violations.add("board", ErrorCode.NOT_GROUPABLE, Map.of("field", type.board()));
        }
    }

    private static boolean groupable(FieldDefinition field) {
        return FieldJudge.type(field).filter(FieldType::groupable).isPresent();
    }

    private void title() {
        if (type.named()) {
            return;
        }
        boolean callsIt = type.added()
                .anyMatch(field -> field.key().equals(type.title())
                        && FieldJudge.type(field)
                                .flatMap(FieldType::searchColumn)
                                .isPresent());
        if (!callsIt) {
            violations.add("titleField", ErrorCode.NOT_OFFERED, type.title());
        }
    }

    /** Parts have no parts: what is owned is one level deep, so nothing can own itself. */
    private void parent() {
        if (before != null && !before.parent().equals(type.parent())) {
            violations.add("partOf", ErrorCode.FIXED, before.parent());
        }
        if (type.parent().isEmpty()) {
            return;
        }
        if (type.parent().equals(type.key()) || all.types().stream().anyMatch(this::isPartOfThis)) {
            violations.add(
                    "partOf", ErrorCode.CIRCULAR_PARTS, Map.of("path", List.of(type.key(), type.parent(), type.key())));
        } else if (!exists(type.parent())) {
            violations.add("partOf", ErrorCode.UNKNOWN_OBJECT, Map.of("object", type.parent()));
        } else if (isPart(type.parent()) || CLOSED.contains(type.parent())) {
            violations.add("partOf", ErrorCode.NOT_OFFERED, type.parent());
        }
    }

    private boolean isPartOfThis(TypeDefinition other) {
        return !other.retired() && other.parent().equals(type.key());
    }

    private boolean isPart(String object) {
        return declared.find(object)
                .map(model -> model.parent().isPresent())
                .orElseGet(() -> all.find(object)
                        .filter(other -> !other.parent().isEmpty())
                        .isPresent());
    }

    boolean exists(String object) {
        return declared.find(object).isPresent()
                || all.find(object)
                        .filter(other -> other.own() && !other.retired())
                        .isPresent();
    }

    /** A type that others point to, or are part of, cannot be put aside: they would lead nowhere. */
    private void used() {
        for (TypeDefinition other : all.types()) {
            if (other.retired() || other.key().equals(type.key()) || !type.own()) {
                continue;
            }
            if (other.parent().equals(type.key())) {
                violations.add("retired", ErrorCode.STILL_USED, Map.of("by", other.key()));
            }
            other.added()
                    .filter(field -> field.fieldSettings().targets().contains(type.key()))
                    .forEach(field -> violations.add(
                            "retired", ErrorCode.STILL_USED, Map.of("by", other.key() + "." + field.key())));
        }
    }

    private void fields() {
        Map<String, String> columns = new HashMap<>();
        Optional<Model> model = declared.find(type.key());
        model.ifPresent(found -> found.fields().forEach(field -> columns.put(field.column(), field.key())));
        all.types().stream()
                .filter(this::isPartOfThis)
                .forEach(child -> columns.put(Names.column(child.key()), child.key()));
        Set<String> said = new HashSet<>();
        Map<String, FieldDefinition> was = new LinkedHashMap<>();
        if (before != null) {
            before.fields().forEach(field -> was.put(field.key(), field));
        }
        for (FieldDefinition field : type.fields()) {
            String at = Violations.at(field.key(), "key");
            String holder = field.own() ? columns.putIfAbsent(Names.column(field.key()), field.key()) : null;
            if (!said.add(field.key()) || holder != null) {
                violations.add(at, ErrorCode.KEY_TAKEN, holder == null ? field.key() : holder);
            }
            var judge = new FieldJudge(this::exists, violations, field);
            if (field.own()) {
                judge.own(was.get(field.key()), !type.parent().isEmpty() || isPart(type.key()));
            } else {
                Optional<ModelField> changed = model.flatMap(found -> found.find(field.key()));
                changed.ifPresentOrElse(judge::amends, () -> violations.add(at, ErrorCode.KEY_RESERVED, field.key()));
            }
        }
    }

    private void budget() {
        int columns = declared.find(type.key())
                .map(model -> model.columns().size() + 2)
                .orElse(16);
        for (FieldDefinition field : type.fields()) {
            // What is retired keeps its column.
            columns += field.own()
                    ? FieldJudge.type(field)
                            .map(kind -> kind.columns(field.fieldSettings()).size())
                            .orElse(0)
                    : 0;
        }
        if (columns > MAX_COLUMNS) {
            String last = type.fields().getLast().key();
            violations.add(
                    Violations.at(last, "key"),
                    ErrorCode.TOO_MANY_COLUMNS,
                    Map.of("count", columns, "max", MAX_COLUMNS));
        }
    }

    /** Whether a workspace may say anything about a type. */
    public static boolean open(String object) {
        return !CLOSED.contains(object);
    }

    /** Kinds of value that a workspace may add fields of. */
    public static List<FieldType<?>> offered() {
        return FieldTypes.ALL.stream().filter(FieldJudge::offered).toList();
    }
}
