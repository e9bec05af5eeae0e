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
    private final Set<String> words = new HashSet<>();
    private final Set<String> values = new HashSet<>();

    GatherTraces(Model model) {
        this.model = model;
    }

    Traces run(Connection connection, Collection<JsonNode> records, Collection<UUID> ids, String marker)
            throws SQLException {
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
        PersonalData personal = field.settings().personal();
        collect(value, values);
        if (personal != null && DISTINCTIVE.contains(personal.kind())) {
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
