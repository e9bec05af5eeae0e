package org.kinward.engine.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.field.relation.RelationType;
import org.kinward.engine.field.spi.Column;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/** An object type as requests use it: immutable, complete, and the same whether it was declared or made by a user. */
public final class Model {
    /** A column of the table, in the order in which rows are stored and read. */
    public record Stored(String name, Column column) {}

    private static final List<Sort> NATURAL = List.of(new Sort("updatedAt", true));

    private final String key;
    private final String table;
    private final Map<String, ModelField> fields;
    private final List<Stored> columns;
    private final ModelField title;
    private final Shape shape;
    private final List<Related> related;
    private final List<ModelField> childFields;
    private final List<String> inList;
    private final Set<String> ruled;
    private final List<Passage> passages;

    /** What the type is beside its fields. */
    public record Shape(
            String icon,
            String discipline,
            List<String> traits,
            List<String> listColumns,
            Map<String, List<String>> sections,
            @Nullable Board board,
            @Nullable String parent,
            Custody custody,
            boolean link,
            boolean menu) {
        Shape without(Set<String> hidden) {
            Map<String, List<String>> left = new LinkedHashMap<>();
            sections.forEach((section, keys) -> left.put(section, without(keys, hidden)));
            boolean boarded = board != null
                    && !hidden.contains(board.by())
                    && (board.within() == null || !hidden.contains(board.within()));
            Board standing = !boarded || board == null
                    ? null
                    : new Board(
                            board.by(),
                            board.within(),
                            board.sum() == null || hidden.contains(board.sum()) ? null : board.sum());
            return new Shape(
                    icon,
                    discipline,
                    traits,
                    without(listColumns, hidden),
                    left,
                    standing,
                    parent,
                    custody,
                    link,
                    menu);
        }

        private static List<String> without(List<String> keys, Set<String> hidden) {
            return keys.stream().filter(key -> !hidden.contains(key)).toList();
        }
    }

    Model(String key, Collection<ModelField> fields, Shape shape, List<Related> related, Set<String> ruled) {
        this.ruled = Set.copyOf(ruled);
        this.key = key;
        this.table = Names.table(key);
        this.shape = shape;
        this.related = List.copyOf(related);
        var byKey = new LinkedHashMap<String, ModelField>();
        var stored = new ArrayList<Stored>();
        ModelField titled = null;
        for (ModelField field : fields) {
            byKey.put(field.key(), field);
            field.columns().forEach(column -> stored.add(new Stored(field.columnName(column), column)));
            titled = field.traits().title() ? field : titled;
        }
        this.fields = java.util.Collections.unmodifiableMap(byKey);
        this.columns = List.copyOf(stored);
        this.childFields = fields.stream()
                .filter(field -> !field.settings().owned().isEmpty())
                .toList();
        this.inList = fields.stream()
                .filter(field -> field.stored() && !field.type().bulky())
                .map(ModelField::key)
                .toList();
        this.title = titled != null ? titled : fields.iterator().next();
        this.passages = shape.traits().stream()
                .filter(trait -> trait.startsWith(ObjectType.VISIBLE_THROUGH))
                .flatMap(trait -> find(trait.substring(ObjectType.VISIBLE_THROUGH.length())).stream())
                .filter(field -> field.type().reference())
                .map(Model::passage)
                .toList();
    }

    private static Passage passage(ModelField field) {
        String kind = field.columns().contains(RelationType.OBJECT) ? field.columnName(RelationType.OBJECT) : null;
        return new Passage(field.key(), field.column(), kind, field.settings().targets());
    }

    /** Through which of its relations its records are seen, beside by whose they are. */
    public List<Passage> passages() {
        return passages;
    }

    /** The relations that name whose a record is to do, beside whose it is. */
    public List<ModelField> givenTo() {
        return shape().traits().stream()
                .filter(trait -> trait.startsWith(ObjectType.GIVEN_TO))
                .flatMap(trait -> find(trait.substring(ObjectType.GIVEN_TO.length())).stream())
                .toList();
    }

    public String key() {
        return key;
    }

    Model without(Set<FieldKey> hidden) {
        Set<String> mine = hidden.stream()
                .filter(one -> one.object().equals(key))
                .map(FieldKey::field)
                .collect(Collectors.toSet());
        return mine.isEmpty()
                ? this
                : new Model(
                        key,
                        fields().stream()
                                .filter(field -> !mine.contains(field.key()))
                                .toList(),
                        shape.without(mine),
                        related,
                        ruled);
    }

    /** Name of the table in schema {@code data}; quoted, for a type may be called by a reserved word. */
    public String table() {
        return table;
    }

    public Collection<ModelField> fields() {
        return fields.values();
    }

    /** All columns but {@code id} and {@code version}. */
    public List<Stored> columns() {
        return columns;
    }

    public Optional<ModelField> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    public ModelField field(String field) {
        ModelField found = fields.get(field);
        if (found == null) {
            throw new Refusal(ErrorCode.UNKNOWN_FIELD, Map.of("object", key, "field", field));
        }
        return found;
    }

    public ModelField field(Field<?> field) {
        return field(field.key());
    }

    public ModelField title() {
        return title;
    }

    /** The field that holds records of this child type; empty for none. */
    public Optional<ModelField> childrenOf(String child) {
        return fields.values().stream()
                .filter(field -> field.settings().owned().equals(child))
                .findFirst();
    }

    public List<ModelField> childFields() {
        return childFields;
    }

    /** What a list gives of each record when not told: all but what is bulky. */
    public List<String> inList() {
        return inList;
    }

    public Shape shape() {
        return shape;
    }

    /** Key of the type whose records own these; empty where they stand alone. */
    public Optional<String> parent() {
        return Optional.ofNullable(shape.parent());
    }

    public List<Related> related() {
        return related;
    }

    /** Keys of the fields the workspace itself made required or unique: the table holds them to it too. */
    public Set<String> ruled() {
        return ruled;
    }

    /** The order of a list nobody has sorted. */
    public List<Sort> defaultSort() {
        return NATURAL;
    }
}
