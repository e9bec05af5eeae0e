package org.kinward.engine.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldSettings;

/** Makes the snapshot of the declared types and of what the workspace defined: classes become keys, sheets become models. */
final class Assembly {
    private final List<ObjectType> declared;
    private final Map<Class<?>, String> keys;
    private final List<? extends Extension> extensions;

    Assembly(List<? extends ObjectType> declared, List<? extends Extension> extensions) {
        this.extensions = extensions;
        this.declared =
                declared.stream().sorted(Comparator.comparing(ObjectType::key)).collect(Collectors.toList());
        keys = declared.stream().collect(Collectors.toMap(Object::getClass, ObjectType::key));
    }

    Catalogue assemble(long version, Definitions definitions) {
        List<ObjectType> types = new ArrayList<>(declared);
        definitions.types().stream()
                .filter(type -> type.own() && !type.retired())
                .sorted(Comparator.comparing(TypeDefinition::key))
                .forEach(type -> types.add(new DefinedType(type, definitions)));
        List<String> standingAlone = types.stream()
                .filter(type -> parent(type) == null)
                .map(ObjectType::key)
                .toList();
        Map<String, List<ModelField>> fields = types.stream()
                .collect(Collectors.toMap(ObjectType::key, type -> fields(type, definitions, standingAlone)));
        Map<String, List<Related>> related = related(types, fields);
        List<Model> models = new ArrayList<>();
        for (ObjectType type : types) {
            var amendments = new Amendments(type.key(), definitions);
            models.add(new Model(
                    type.key(),
                    fields.getOrDefault(type.key(), List.of()),
                    shape(type, amendments),
                    related.getOrDefault(type.key(), List.of()),
                    amendments.ruled()));
        }
        return new Catalogue(version, models, definitions.rules());
    }

    /** The type's own fields first, for they are what a reader looks for; the ones every record has after them; owned children
     * have their parent's. */
    private List<ModelField> fields(ObjectType type, Definitions definitions, List<String> standingAlone) {
        var amendments = new Amendments(type.key(), definitions);
        List<Field<?>> ordered = new ArrayList<>();
        type.fields().values().stream().filter(field -> !field.isSystem()).forEach(ordered::add);
        extensions.stream()
                .filter(extension -> extended(extension).equals(type.key()))
                .forEach(extension -> ordered.addAll(extension.fields().values()));
        ordered.addAll(amendments.added());
        if (parent(type) == null) {
            type.fields().values().stream().filter(Field::isSystem).forEach(ordered::add);
        }
        List<ModelField> made = new ArrayList<>();
        int offset = 0;
        for (Field<?> field : ordered) {
            ModelField next = amendments.amend(field(field, settings(field, standingAlone), made.size(), offset));
            offset += next.columns().size();
            made.add(next);
        }
        return made;
    }

    private String extended(Extension extension) {
        Class<? extends ObjectType> type = extension.extended();
        return type == null ? extension.extendedKey() : key(type);
    }

    private @Nullable String parent(ObjectType type) {
        Class<? extends ObjectType> parent = type.parent();
        return parent == null ? type.parentKey() : key(parent);
    }

    private ModelField field(Field<?> field, FieldSettings settings, int ordinal, int offset) {
        return new ModelField(
                field.key(),
                field.type(),
                settings,
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

    private FieldSettings settings(Field<?> field, List<String> standingAlone) {
        FieldSettings settings = field.settings();
        if (!field.targetClasses().isEmpty()) {
            settings = settings.withTargets(
                    field.targetClasses().stream().map(this::key).toList());
        }
        if (field.type() == FieldTypes.TO_ANY) {
            settings = settings.withTargets(standingAlone);
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

    private Model.Shape shape(ObjectType type, Amendments amendments) {
        return new Model.Shape(
                type.icon(),
                type.discipline(),
                amendments.traits(type.traits()),
                amendments.listColumns(type.listColumns()),
                amendments.sections(sections(type)),
                type.board(),
                parent(type),
                type.custody(),
                type.isLink(),
                type.isMenu());
    }

    private Map<String, List<String>> sections(ObjectType type) {
        Map<String, List<String>> sections = new LinkedHashMap<>(type.sections());
        extensions.stream()
                .filter(extension -> extended(extension).equals(type.key()))
                .forEach(extension -> sections.put(
                        extension.section(), List.copyOf(extension.fields().keySet())));
        return sections;
    }

    private Map<String, List<Related>> related(List<ObjectType> types, Map<String, List<ModelField>> fields) {
        Map<String, List<Related>> found = new HashMap<>();
        for (ObjectType type : types) {
            if (parent(type) != null) {
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
