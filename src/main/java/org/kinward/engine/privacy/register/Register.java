package org.kinward.engine.privacy.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register of processing: which fields hold which kind of personal data for which purpose, and what is done with it. */
@Component
public final class Register {
    private final Processing processing;
    private final Catalogues catalogues;
    private final Messages messages;
    private final Access access;
    private final Queries queries;

    Register(Processing processing, Catalogues catalogues, Messages messages, Access access, Queries queries) {
        this.processing = processing;
        this.catalogues = catalogues;
        this.messages = messages;
        this.access = access;
        this.queries = queries;
    }

    /** One field, in keys and in words of the reader's language. */
    public record Entry(
            String object,
            String objectLabel,
            String field,
            String fieldLabel,
            PersonalData data,
            String kindLabel,
            String purposeLabel) {}

    /**
     * One activity in words of the reader's language.
     *
     * @param said what is written about it, by its label; the kinds of data among it, which the catalogue says
     */
    public record Activity(UUID id, String name, String purpose, Map<String, String> said) {
        public Activity {
            said = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(said));
        }
    }

    public List<Entry> read(Actor actor) {
        administrator(actor);
        List<Entry> entries = new ArrayList<>();
        for (Model model : catalogues.current().models()) {
            for (ModelField field : model.fields()) {
                PersonalData personal = field.settings().personal();
                if (personal != null) {
                    entries.add(entry(actor.language(), model, field, personal));
                }
            }
        }
        return entries;
    }

    private Entry entry(Locale language, Model model, ModelField field, PersonalData personal) {
        return new Entry(
                model.key(),
                messages.text(language, model.key() + ".label"),
                field.key(),
                messages.find(language, model.key() + "." + field.key())
                        .orElseGet(() -> messages.text(language, "field." + field.key())),
                personal,
                messages.text(language, "personalData." + personal.kind().wire()),
                messages.text(language, "purpose." + personal.purpose().wire()));
    }

    /** What administrators have written, by name. */
    public List<Activity> activities(Actor actor) {
        List<Entry> entries = read(actor);
        var query = new PageQuery(
                processing.key(),
                fields().stream().map(Field::key).toList(),
                Filter.ALL,
                List.of(new Sort(processing.name.key(), false)),
                PageQuery.MAX_LIMIT,
                null,
                false,
                false);
        JsonNode page = JsonMapper.shared().readTree(queries.page(actor, query));
        return page.path("items")
                .valueStream()
                .map(one -> activity(actor.language(), one, entries))
                .toList();
    }

    /** Purposes that fields are kept for, and nobody has described yet; in words. */
    public Set<String> undescribed(Actor actor) {
        Set<String> described = new LinkedHashSet<>();
        activities(actor).forEach(one -> described.add(one.purpose()));
        Set<String> missing = new LinkedHashSet<>();
        read(actor).stream()
                .filter(entry -> !described.contains(entry.data().purpose().wire()))
                .forEach(entry -> missing.add(entry.purposeLabel()));
        return missing;
    }

    private List<Field<?>> fields() {
        return List.of(
                processing.name,
                processing.purpose,
                processing.legalBasis,
                processing.capacity,
                processing.controller,
                processing.officer,
                processing.description,
                processing.people,
                processing.recipients,
                processing.transfers,
                processing.keptFor,
                processing.security);
    }

    private Activity activity(Locale language, JsonNode written, List<Entry> entries) {
        String purpose = written.path(processing.purpose.key()).asString("");
        Map<String, String> said = new LinkedHashMap<>();
        for (Field<?> field : fields()) {
            String value = written.path(field.key()).asString("");
            boolean choice = !field.equals(processing.name)
                    && messages.find(language, label(field) + "." + value).isPresent();
            String words = choice ? messages.text(language, label(field) + "." + value) : value;
            said.put(messages.text(language, label(field)), words);
            if (field.equals(processing.people)) {
                said.put(messages.text(language, "register.data"), data(purpose, entries));
            }
        }
        return new Activity(
                UUID.fromString(written.path("id").asString()),
                written.path(processing.name.key()).asString(""),
                purpose,
                said);
    }

    private static String label(Field<?> field) {
        return Processing.KEY + "." + field.key();
    }

    /** The kinds, and of which types: {@code Name (Contact, Lead)}. */
    private static String data(String purpose, List<Entry> entries) {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.data().purpose().wire().equals(purpose))
                .forEach(entry -> kinds.computeIfAbsent(entry.kindLabel(), kind -> new LinkedHashSet<>())
                        .add(entry.objectLabel()));
        List<String> words = new ArrayList<>();
        kinds.forEach((kind, types) -> words.add(kind + " (" + String.join(", ", types) + ")"));
        return String.join("; ", words);
    }

    private void administrator(Actor actor) {
        if (!access.rights(actor).on(processing.key()).update().all()) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", processing.key()));
        }
    }
}
