package org.kinward.engine.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.feed.redaction.RedactLines;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.privacy.spi.Traces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads by what a person can be recognised from their records as they stand and from all that these ever said. */
final class GatherTraces {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<PersonalData.Kind> DISTINCTIVE =
            EnumSet.of(PersonalData.Kind.NAME, PersonalData.Kind.CONTACT, PersonalData.Kind.IDENTIFIER);

    private final Model model;
    private final boolean personal;
    private final Set<String> words;
    private final Set<String> values;

    GatherTraces(Model model) {
        this(model, false, new HashSet<>(), new HashSet<>());
    }

    private GatherTraces(Model model, boolean personal, Set<String> words, Set<String> values) {
        this.model = model;
        this.personal = personal;
        this.words = words;
        this.values = values;
    }

    /** Goes on with records of another type, of which only what is personal is anybody's. */
    GatherTraces besides(Model other) {
        return new GatherTraces(other, true, words, values);
    }

    void read(Connection connection, Collection<JsonNode> records, Collection<UUID> ids) throws SQLException {
        records.forEach(record -> record.properties().forEach(entry -> take(entry.getKey(), entry.getValue())));
        // Nothing is taken out here: what the lines say is read.
        new RedactLines(ids).run(connection, (object, record, changes) -> {
            if (object.equals(model.key())) {
                JSON.readTree(changes)
                        .properties()
                        .forEach(change -> change.getValue().forEach(side -> take(change.getKey(), side)));
            }
            return changes;
        });
    }

    Traces traces(String marker) {
        return Traces.of(words, values, marker);
    }

    private void take(String key, JsonNode value) {
        ModelField field = model.find(key).orElse(null);
        if (field == null
                || field.system()
                || field.type().reference()
                || !field.settings().options().isEmpty()) {
            return;
        }
        PersonalData said = field.settings().personal();
        if (personal && said == null) {
            return;
        }
        collect(value, values);
        if (said != null && DISTINCTIVE.contains(said.kind())) {
            collect(value, words);
            List<String> both = List.of(
                    value.path("given").asString(""), value.path("family").asString(""));
            words.add(String.join(" ", both).strip());
            words.add((both.get(1) + ", " + both.get(0)).strip());
        }
    }

    private static void collect(JsonNode value, Set<String> into) {
        if (value.isString()) {
            into.add(value.asString());
        } else {
            value.forEach(part -> collect(part, into));
        }
    }
}
