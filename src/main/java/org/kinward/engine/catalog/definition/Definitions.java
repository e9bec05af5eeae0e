package org.kinward.engine.catalog.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kinward.platform.language.Messages;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All a workspace has defined, as one document. */
public record Definitions(List<TypeDefinition> types, List<RuleDefinition> rules) {
    /** Begins every key that a workspace gives. */
    public static final String PREFIX = "my.";

    public static final Definitions NONE = new Definitions(List.of(), List.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    public Definitions {
        types = List.copyOf(types);
        rules = List.copyOf(rules);
    }

    public Optional<TypeDefinition> find(String object) {
        return types.stream().filter(type -> type.key().equals(object)).findFirst();
    }

    /** With this definition in the place of the one of the same key. */
    public Definitions with(TypeDefinition changed) {
        List<TypeDefinition> all = new ArrayList<>(types);
        all.removeIf(type -> type.key().equals(changed.key()));
        all.add(changed);
        all.sort(java.util.Comparator.comparing(TypeDefinition::key));
        return new Definitions(all, rules);
    }

    public Definitions withRules(List<RuleDefinition> others) {
        return new Definitions(types, others);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    public static Definitions of(String json) {
        ObjectNode read = (ObjectNode) JSON.readTree(json);
        // A release before this one knew no rules.
        read.withArrayProperty("rules");
        return JSON.treeToValue(read, Definitions.class);
    }

    /** Every text under its message key, in every language we speak: what is not said in one is said in the nearest. */
    public Map<Locale, Map<String, String>> texts() {
        Map<Locale, Map<String, String>> texts = new HashMap<>();
        for (Locale locale : Messages.LOCALES) {
            var said = new Texts(locale);
            types.forEach(said::add);
            texts.put(locale, said.texts());
        }
        return texts;
    }
}
