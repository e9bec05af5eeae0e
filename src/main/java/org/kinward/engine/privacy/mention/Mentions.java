package org.kinward.engine.privacy.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.privacy.spi.Traces;
import org.kinward.engine.record.Queries;
import org.kinward.engine.search.find.Found;
import org.kinward.engine.search.find.Search;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks for full names, addresses and numbers of somebody in the texts an actor may read. */
@Component
public final class Mentions {
    /** Names somebody ever had, and ways to reach them: more are hardly anybody's. */
    private static final int WORDS = 20;

    private static final int EACH = 50;
    private static final int LISTED = 200;
    /** Characters before and after the name. */
    private static final int AROUND = 60;

    private final Search search;
    private final Queries queries;

    Mentions(Search search, Queries queries) {
        this.search = search;
        this.queries = queries;
    }

    /**
     * @param field that says it
     * @param excerpt what is said around the name, without markup
     */
    public record Mention(String object, UUID id, String title, String field, String excerpt) {}

    /** @param known whose texts are dealt with anyway */
    public List<Mention> of(Actor actor, Traces traces, Set<UUID> known) {
        Map<Ref, String> found = new LinkedHashMap<>();
        for (String word : traces.spoken().stream().limit(WORDS).toList()) {
            for (Found.Group group : search.find(actor, word, List.of(), EACH).groups()) {
                group.items().stream()
                        .filter(item -> !known.contains(item.id()))
                        .forEach(item -> found.put(
                                new Ref(item.object(), item.id()),
                                item.heading().title()));
            }
        }
        List<Mention> mentions = new ArrayList<>();
        found.entrySet().stream()
                .limit(LISTED)
                .forEach(
                        one -> said(actor, one.getKey(), one.getValue(), traces).ifPresent(mentions::add));
        return mentions;
    }

    /** Search is lenient; a mention is one that the words stand in as they are. */
    private Optional<Mention> said(Actor actor, Ref ref, String title, Traces traces) {
        Optional<JsonNode> record = queries.one(actor, ref.object(), ref.id()).map(JsonMapper.shared()::readTree);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        Model model = queries.catalogue(actor).model(ref.object());
        for (ModelField field : model.fields()) {
            JsonNode value = record.get().path(field.key());
            if (field.stored() && value.isString() && field.type().hasWords()) {
                String text = value.asString();
                Optional<String> word = traces.firstIn(text);
                if (word.isPresent()) {
                    return Optional.of(
                            new Mention(ref.object(), ref.id(), title, field.key(), around(text, word.get())));
                }
            }
        }
        return Optional.empty();
    }

    static String around(String text, String word) {
        String plain =
                text.replaceAll("<[^>]{0,2000}>", " ").replaceAll("\\s+", " ").strip();
        int at = plain.toLowerCase(java.util.Locale.ROOT).indexOf(word.toLowerCase(java.util.Locale.ROOT));
        int from = Math.max(0, at - AROUND);
        int to = Math.min(plain.length(), Math.max(at, 0) + word.length() + AROUND);
        return (from > 0 ? "…" : "") + plain.substring(from, to) + (to < plain.length() ? "…" : "");
    }
}
