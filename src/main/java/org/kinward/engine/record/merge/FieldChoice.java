package org.kinward.engine.record.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.told.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One field of both records, and what may be chosen.
 *
 * @param suggested what a person would most likely choose: nothing is lost, and what stays stays where both have a value
 */
public record FieldChoice(ModelField field, JsonNode winner, JsonNode loser, Take suggested) {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

    /** Every field that people write and that differs. */
    static List<FieldChoice> of(Pair pair) {
        List<FieldChoice> choices = new ArrayList<>();
        for (ModelField field : pair.model().fields()) {
            boolean written =
                    !field.readOnly() && (!field.system() || field.key().equals("owner"));
            if (field.stored() && written) {
                JsonNode winner = plain(pair, Values.node(field, pair.winner().at(field.ordinal())));
                JsonNode loser = plain(pair, Values.node(field, pair.loser().at(field.ordinal())));
                if (!winner.equals(loser)) {
                    choices.add(new FieldChoice(field, winner, loser, suggested(winner, loser)));
                }
            }
        }
        return choices;
    }

    /** Nobody is their own parent: what points to one of the two points nowhere afterwards. */
    private static JsonNode plain(Pair pair, JsonNode value) {
        String id = value.path("id").asString("");
        boolean own =
                !id.isEmpty() && List.of(pair.winner().id(), pair.loser().id()).contains(uuid(id));
        return own ? NOTHING : value;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static Take suggested(JsonNode winner, JsonNode loser) {
        if (winner.isArray() && loser.isArray()) {
            return Take.BOTH;
        }
        return winner.isNull() ? Take.LOSER : Take.WINNER;
    }

    public boolean joins() {
        return suggested == Take.BOTH;
    }

    /** The value to write; empty where the winner's own stays. */
    Optional<JsonNode> taken(Take take) {
        return switch (take) {
            case WINNER -> Optional.empty();
            case LOSER -> Optional.of(loser);
            case BOTH -> joins() ? Optional.of(union()) : Optional.empty();
        };
    }

    private JsonNode union() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        List<String> seen = new ArrayList<>();
        for (JsonNode list : List.of(winner, loser)) {
            for (JsonNode entry : list) {
                String value = entry.has("value") ? entry.path("value").asString() : entry.toString();
                if (!seen.contains(value)) {
                    seen.add(value);
                    all.add(entry);
                }
            }
        }
        return all;
    }
}
