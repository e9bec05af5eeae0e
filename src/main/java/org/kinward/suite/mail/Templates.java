package org.kinward.suite.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.engine.spoken.Spoken;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.suite.mail.greeting.Salutation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Fills templates from records, through the eyes of whoever writes: a gap that names what is not there, or is hidden from
 * them, is refused before anything is written.
 */
@Component
public final class Templates {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SALUTATION = "salutation";
    private static final String SENDER = "sender";
    private static final String PERSON_NAME = "personName";

    private final MailTemplate template;
    private final Spoken spoken;
    private final Queries queries;

    Templates(MailTemplate template, Spoken spoken, Queries queries) {
        this.template = template;
        this.spoken = spoken;
        this.queries = queries;
    }

    /**
     * A template with its gaps filled.
     *
     * @param empty gaps for which the record has nothing
     */
    public record Filled(String subject, String body, List<String> empty) {}

    public Filled fill(Actor actor, UUID id, Ref record) {
        JsonNode letter = one(actor, template.key(), id);
        String subject = letter.path(template.subject.key()).asString("");
        String body = letter.path(template.body.key()).asString("");
        var locale = Locale.forLanguageTag(letter.path(template.language.key()).asString("en"));
        Set<String> names = new LinkedHashSet<>(Gaps.names(subject));
        names.addAll(Gaps.names(body));
        Map<String, String> values = values(actor, record, names, locale);
        Set<String> empty = new LinkedHashSet<>();
        Function<String, String> plain = name -> values.getOrDefault(name, "");
        String filled = Gaps.fill(subject, plain, empty);
        return new Filled(filled, Gaps.fill(body, plain.andThen(Templates::escaped), empty), List.copyOf(empty));
    }

    private Map<String, String> values(Actor actor, Ref record, Set<String> names, Locale locale) {
        Catalogue catalogue = queries.catalogue(actor);
        Model model = catalogue.model(record.object());
        Map<String, Route.End> ends = ends(catalogue, model, names);
        String greeted = names.contains(SALUTATION) ? greeted(catalogue, model) : "";
        Set<String> asked = new LinkedHashSet<>(ends.keySet());
        if (!greeted.isEmpty()) {
            asked.add(greeted);
        }
        queries.requireInSight(actor, record.object(), record.id());
        JsonNode read = asked.isEmpty() ? JsonNodeFactory.instance.objectNode() : read(actor, record, asked);
        Map<String, String> values = new HashMap<>();
        ends.forEach((name, end) -> values.put(name, spoken.text(end, read.path(name), locale)));
        if (names.contains(SALUTATION)) {
            JsonNode name = read.path(greeted);
            values.put(
                    SALUTATION,
                    Salutation.of(
                            locale.toLanguageTag(),
                            new Salutation.Person(part(name, "prefix"), part(name, "given"), part(name, "family"))));
        }
        sender(actor, names, values);
        return values;
    }

    private void sender(Actor actor, Set<String> names, Map<String, String> values) {
        UUID user = actor.user();
        if (user != null && names.stream().anyMatch(name -> name.startsWith(SENDER + "."))) {
            JsonNode itself = one(actor, "user", user);
            values.put(SENDER + ".name", itself.path("name").asString(""));
            values.put(
                    SENDER + ".email",
                    itself.path("email")
                            .path(0)
                            .path("value")
                            .asString(itself.path("email").asString("")));
        }
    }

    /** @throws Refusal naming every gap that leads nowhere, or where the writer may not look */
    private static Map<String, Route.End> ends(Catalogue catalogue, Model model, Set<String> names) {
        Map<String, Route.End> ends = new HashMap<>();
        List<Violation> wrong = new ArrayList<>();
        for (String name : names) {
            if (name.equals(SALUTATION) || name.equals(SENDER + ".name") || name.equals(SENDER + ".email")) {
                continue;
            }
            try {
                Route.End end = Route.to(catalogue, model, name);
                ends.put(name, end);
            } catch (Refusal nowhere) {
                wrong.add(new Violation(
                        name, ErrorCode.UNKNOWN_FIELD, Map.of("object", model.key(), "field", "{{" + name + "}}")));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(ErrorCode.REJECTED, Map.of("object", model.key()), wrong);
        }
        return ends;
    }

    /** Whose name greets: the record's own, else its contact's; empty where it has neither. */
    private static String greeted(Catalogue catalogue, Model model) {
        for (ModelField field : model.fields()) {
            if (field.type().key().equals(PERSON_NAME)) {
                return field.key();
            }
        }
        return model.find("contact").isPresent()
                        && catalogue
                                .find("contact")
                                .flatMap(contact -> contact.find("name"))
                                .isPresent()
                ? "contact.name"
                : "";
    }

    private JsonNode read(Actor actor, Ref record, Set<String> asked) {
        var itself = new Filter.Compare(
                "id",
                Operator.IS,
                JsonNodeFactory.instance.stringNode(record.id().toString()));
        var query = new PageQuery(record.object(), List.copyOf(asked), itself, List.of(), 1, null, false, false);
        return JSON.readTree(queries.page(actor, query)).path("items").path(0);
    }

    private JsonNode one(Actor actor, String object, UUID id) {
        return queries.one(actor, object, id)
                .map(JSON::readTree)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", object, "id", id.toString())));
    }

    private static @org.jspecify.annotations.Nullable String part(JsonNode name, String key) {
        return name.path(key).isString() ? name.path(key).asString() : null;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
