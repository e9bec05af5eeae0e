package org.kinward.edge.exchange.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.duplicate.TraitsReading;
import org.kinward.engine.duplicate.likeness.Firms;
import org.kinward.engine.duplicate.likeness.Likeness;
import org.kinward.engine.duplicate.likeness.Traits;
import org.kinward.engine.field.spi.FieldContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds for many records to be the ones there are that are the same: one look for each field that is a sign, and one for the name. */
final class Resembling {

    private final Directory directory;
    private final TraitsReading reading;
    private final FieldContext context;
    private final Rights rights;

    Resembling(Directory directory, TraitsReading reading, FieldContext context, Rights rights) {
        this.directory = directory;
        this.reading = reading;
        this.context = context;
        this.rights = rights;
    }

    private record Candidate(Found found, Traits traits) {}

    List<@Nullable Found> same(Model model, List<? extends JsonNode> wanted, Collection<String> fields) {
        var byToken = new HashMap<String, List<Candidate>>();
        for (var candidate : candidates(model, wanted, fields)) {
            tokens(candidate.traits())
                    .forEach(token -> byToken.computeIfAbsent(token, t -> new ArrayList<>())
                            .add(candidate));
        }
        var same = new ArrayList<@Nullable Found>();
        for (var one : wanted) {
            same.add(byToken.isEmpty() ? null : best(reading.read(model, one, context), byToken));
        }
        return same;
    }

    private static @Nullable Found best(Traits traits, Map<String, List<Candidate>> byToken) {
        Candidate best = null;
        var most = Likeness.SAME;
        for (var candidate : tokens(traits)
                .flatMap(token -> byToken.getOrDefault(token, List.of()).stream())
                .distinct()
                .toList()) {
            var points = Likeness.of(traits, candidate.traits()).points();
            if (points > most || points == most && best == null) {
                best = candidate;
                most = points;
            }
        }
        return best == null ? null : best.found();
    }

    /** What two must share one of to be held against each other. */
    private static Stream<String> tokens(Traits traits) {
        var name = traits.name();
        var named = name.family().isEmpty() ? "" : name.given() + "|" + Firms.bare(name.family());
        return Stream.of(
                        traits.emails().stream().map(one -> "e " + one),
                        traits.phones().stream().map(one -> "p " + one),
                        traits.identifiers().stream().map(one -> "i " + one),
                        named.isEmpty() ? Stream.<String>empty() : Stream.of("n " + named))
                .flatMap(all -> all);
    }

    private List<Candidate> candidates(Model model, List<? extends JsonNode> wanted, Collection<String> asked) {
        var fields = new LinkedHashSet<>(asked);
        readable(model, reading.fields(model)).forEach(field -> fields.add(field.key()));
        var byId = new LinkedHashMap<UUID, Candidate>();
        var looks = new ArrayList<>(readable(model, reading.signs(model)));
        looks.add(model.title());
        for (var field : looks) {
            var texts = new HashSet<String>();
            wanted.forEach(one -> texts(one.path(field.key()), texts));
            if (!texts.isEmpty()) {
                directory
                        .find(model.key(), field.key(), texts, fields)
                        .values()
                        .forEach(found -> found.forEach(one -> byId.putIfAbsent(
                                one.id(), new Candidate(one, reading.read(model, one.record(), context)))));
            }
        }
        return List.copyOf(byId.values());
    }

    private List<ModelField> readable(Model model, List<ModelField> fields) {
        return fields.stream()
                .filter(field -> rights.reads(model.key(), field.key()))
                .toList();
    }

    private static void texts(JsonNode value, Set<String> into) {
        if (value.isArray()) {
            value.forEach(one -> texts(one.isObject() ? one.path("value") : one, into));
        } else if (value.isObject()) {
            var parts = Stream.of("prefix", "given", "middle", "family", "suffix")
                    .map(part -> value.path(part).asString(""))
                    .filter(part -> !part.isBlank())
                    .toList();
            texts(
                    parts.isEmpty()
                            ? value.path("value")
                            : JsonNodeFactory.instance.stringNode(String.join(" ", parts)),
                    into);
        } else if (value.isString() && !value.asString().isBlank()) {
            into.add(value.asString().strip());
        }
    }
}
