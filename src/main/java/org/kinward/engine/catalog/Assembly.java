package org.kinward.engine.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldSettings;

/** Makes the snapshot of the declared types: classes become keys, declarations become models. */
final class Assembly {
    private final List<ObjectType> types;
    private final Map<Class<?>, String> keys;
    private final List<? extends Extension> extensions;

    Assembly(List<? extends ObjectType> declared, List<? extends Extension> extensions) {
        this.extensions = extensions;
        types = declared.stream().sorted(Comparator.comparing(ObjectType::key)).collect(Collectors.toList());
        keys = types.stream().collect(Collectors.toMap(Object::getClass, ObjectType::key));
    }

    Catalogue assemble(long version) {
        Map<String, List<ModelField>> fields = types.stream().collect(Collectors.toMap(ObjectType::key, this::fields));
        Map<String, List<Related>> related = related(fields);
        List<Model> models = new ArrayList<>();
        for (ObjectType type : types) {
            models.add(new Model(
                    type.key(),
                    fields.getOrDefault(type.key(), List.of()),
                    shape(type),
                    related.getOrDefault(type.key(), List.of())));
        }
        return new Catalogue(version, models);
    }

    /** The type's own fields first, for they are what a reader looks for; the ones every record has after them; owned children
     * have their parent's. */
    private List<ModelField> fields(ObjectType type) {
        List<Field<?>> ordered = new ArrayList<>();
        type.fields().values().stream().filter(field -> !field.isSystem()).forEach(ordered::add);
        extensions.stream()
                .filter(extension -> key(extension.extended()).equals(type.key()))
                .forEach(extension -> ordered.addAll(extension.fields().values()));
        if (type.parent() == null) {
            type.fields().values().stream().filter(Field::isSystem).forEach(ordered::add);
        }
        List<ModelField> made = new ArrayList<>();
        int offset = 0;
        for (Field<?> field : ordered) {
            ModelField next = field(field, made.size(), offset);
            offset += next.columns().size();
            made.add(next);
        }
        return made;
    }

    private ModelField field(Field<?> field, int ordinal, int offset) {
        return new ModelField(
                field.key(),
                field.type(),
                settings(field),
                ordinal,
                offset,
                Names.column(field.key()),
                field.initial(),
                field.derivation(),
                new ModelField.Traits(
                        field.isRequired(),
                        field.isTitle(),
                        field.isUnique(),
                        field.isReadOnly(),
                        field.isIndexed(),
                        field.isSearched(),
                        field.isSystem()));
    }

    private FieldSettings settings(Field<?> field) {
        FieldSettings settings = field.settings();
        if (!field.targetClasses().isEmpty()) {
            settings = settings.withTargets(
                    field.targetClasses().stream().map(this::key).toList());
        }
        if (field.type() == FieldTypes.TO_ANY) {
            settings = settings.withTargets(types.stream()
                    .filter(type -> type.parent() == null)
                    .map(ObjectType::key)
                    .toList());
        }
        Class<? extends ObjectType> owned = field.ownedClass();
        return owned == null ? settings : settings.withOwned(key(owned));
    }

    private String key(Class<? extends ObjectType> type) {
        String key = keys.get(type);
        if (key == null) {
            throw new IllegalStateException(type.getName() + " is pointed at but not declared");
        }
        return key;
    }

    private Model.Shape shape(ObjectType type) {
        Class<? extends ObjectType> parent = type.parent();
        return new Model.Shape(
                type.icon(),
                type.discipline(),
                List.copyOf(type.traits()),
                type.listColumns(),
                sections(type),
                type.board(),
                parent == null ? null : key(parent),
                type.custody(),
                type.isLink(),
                type.isMenu());
    }

    private Map<String, List<String>> sections(ObjectType type) {
        Map<String, List<String>> sections = new LinkedHashMap<>(type.sections());
        extensions.stream()
                .filter(extension -> key(extension.extended()).equals(type.key()))
                .forEach(extension -> sections.put(
                        extension.section(), List.copyOf(extension.fields().keySet())));
        return sections;
    }

    private Map<String, List<Related>> related(Map<String, List<ModelField>> fields) {
        Map<String, List<Related>> found = new HashMap<>();
        for (ObjectType type : types) {
            if (type.parent() != null) {
                continue;
            }
            for (ModelField field : fields.getOrDefault(type.key(), List.of())) {
                if (!field.system() && field.type().reference()) {
                    field.settings()
                            .targets()
                            .forEach(target -> found.computeIfAbsent(target, t -> new ArrayList<>())
                                    .add(new Related(type.key(), field.key())));
                }
            }
        }
        return found;
    }
}
