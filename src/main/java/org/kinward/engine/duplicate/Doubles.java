package org.kinward.engine.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.duplicate.likeness.Firms;
import org.kinward.engine.duplicate.likeness.Likeness;
import org.kinward.engine.duplicate.likeness.Traits;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds the records that one about to be made resembles: those with an e-mail, a telephone or an identifier of its, and those
 * whose name begins like its. Two pages, read as lists are, so that nobody hears of what they may not read.
 */
@Component
public final class Doubles {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LOOKED_AT = 50;
    private static final int BEGINNING = 4;

    private final Queries queries;
    private final TraitsReading reading;

    Doubles(Queries queries, TraitsReading reading) {
        this.queries = queries;
        this.reading = reading;
    }

    /**
     * @param fields as a client would write them, half typed or whole
     * @return the likest first
     * @throws Refusal when there is no such type to be seen
     */
    public List<Alike> of(Actor actor, String object, JsonNode fields, int limit) {
        Model model = queries.catalogue(actor).model(object);
        FieldContext context = queries.reading(actor);
        Traits wanted = reading.read(model, fields, context);
        Map<UUID, Alike> found = new LinkedHashMap<>();
        for (Filter filter : filters(model, fields, wanted, context)) {
            for (JsonNode record : page(actor, model, filter)) {
                Likeness likeness = Likeness.of(wanted, reading.read(model, record, context));
                if (!likeness.signs().isEmpty()) {
                    UUID id = UUID.fromString(record.path("id").asString());
                    found.putIfAbsent(id, new Alike(id, title(model, record), likeness));
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(
                        (Alike one) -> -one.likeness().points()))
                .limit(limit)
                .toList();
    }

    private List<Filter> filters(Model model, JsonNode fields, Traits wanted, FieldContext context) {
        List<Filter> filters = new ArrayList<>();
        List<Filter> equal = new ArrayList<>();
        for (ModelField field : reading.signs(model)) {
            ArrayNode values = readable(field, fields.path(field.key()), context);
            if (!values.isEmpty()) {
                equal.add(
                        field.type().operators().contains(Operator.IN)
                                ? new Filter.Compare(field.key(), Operator.IN, values)
                                : new Filter.Compare(field.key(), Operator.IS, values.get(0)));
            }
        }
        String whole = whole(wanted.name(), fields.path(model.title().key()));
        if (!whole.isBlank() && model.title().type().operators().contains(Operator.IS)) {
            equal.add(new Filter.Compare(model.title().key(), Operator.IS, JsonNodeFactory.instance.stringNode(whole)));
        }
        if (!equal.isEmpty()) {
            filters.add(new Filter.Or(equal));
        }
        List<Filter> named = beginnings(wanted.name()).stream()
                .<Filter>map(part -> new Filter.Compare(
                        model.title().key(), Operator.CONTAINS, JsonNodeFactory.instance.stringNode(part)))
                .toList();
        if (!named.isEmpty() && model.title().type().operators().contains(Operator.CONTAINS)) {
            filters.add(new Filter.And(named));
        }
        return filters;
    }

    private static String whole(Traits.Name name, JsonNode said) {
        return said.isString() ? said.asString().strip() : (name.given() + " " + name.family()).strip();
    }

    /** People slip at the end of a word, seldom at its beginning. */
    private static List<String> beginnings(Traits.Name name) {
        if (!name.person()) {
            String bare = Firms.bare(name.family());
            return bare.length() < BEGINNING
                    ? List.of()
                    : List.of(bare.substring(0, Math.min(bare.length(), BEGINNING + 2)));
        }
        if (name.family().length() + name.given().length() < BEGINNING) {
            return List.of();
        }
        return List.of(name.family(), name.given()).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, Math.min(part.length(), BEGINNING)))
                .toList();
    }

    private static ArrayNode readable(ModelField field, JsonNode said, FieldContext context) {
        ArrayNode readable = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : said.isArray() ? said.valueStream().toList() : List.of(said)) {
            JsonNode value = one.isObject() ? one.path("value") : one;
            if (!value.isString() || value.asString().isBlank()) {
                continue;
            }
            try {
                field.type().operands(Operator.IS, value, field.settings(), context);
                readable.add(value);
            } catch (InvalidValue halfTyped) {
                // what the field cannot hold, no record has
            }
        }
        return readable;
    }

    private List<JsonNode> page(Actor actor, Model model, Filter filter) {
        List<String> fields = new ArrayList<>(List.of("id"));
        reading.fields(model).forEach(field -> fields.add(field.key()));
        var query = new PageQuery(model.key(), fields, filter, List.of(), LOOKED_AT, null, false, false);
        return JSON.readTree(queries.page(actor, query))
                .path("items")
                .valueStream()
                .toList();
    }

    private static String title(Model model, JsonNode record) {
        JsonNode title = record.path(model.title().key());
        return title.isObject() ? title.path("display").asString("") : title.asString("");
    }
}
