package org.kinward.edge.exchange.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.kinward.edge.exchange.find.Directory;
import org.kinward.edge.exchange.find.Found;
import org.kinward.edge.exchange.plan.Landing;
import org.kinward.edge.exchange.plan.Reference;
import org.kinward.edge.exchange.plan.RowDraft;
import org.kinward.edge.exchange.plan.Unknown;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.text.Fold;
import tools.jackson.databind.JsonNode;

/** Finds the records that rows name: one look a relation and batch, whatever the number of rows. */
final class References {

    /** Makes the records that a file names and nobody knows. */
    @FunctionalInterface
    interface Creator {

        /** What was made, by the folded text; what could not be made is missing. */
        Map<String, Found> create(String object, String by, Collection<String> texts);
    }

    private final Directory directory;
    private final Creator creator;

    References(Directory directory, Creator creator) {
        this.directory = directory;
        this.creator = creator;
    }

    /** Puts in place what is found and says of the drafts what is not. */
    void resolve(List<RowDraft> drafts, boolean itself) {
        var byLanding = new LinkedHashMap<Landing, List<Wanted>>();
        for (var draft : drafts) {
            for (var naming : draft.namings()) {
                var reference = naming.landing().reference();
                if (reference != null && reference.itself() == itself) {
                    byLanding
                            .computeIfAbsent(naming.landing(), landing -> new ArrayList<>())
                            .add(new Wanted(draft, naming.text()));
                }
            }
        }
        byLanding.forEach(this::resolve);
    }

    private record Wanted(RowDraft draft, String text) {
        String key() {
            return Fold.of(text);
        }
    }

    private void resolve(Landing landing, List<Wanted> wanted) {
        var reference = landing.reference();
        if (reference == null) {
            return;
        }
        var known = known(reference, wanted);
        if (reference.unknown() == Unknown.CREATE) {
            make(reference, wanted, known);
        }
        for (var one : wanted) {
            var candidates = known.getOrDefault(one.key(), List.of());
            if (candidates.size() == 1) {
                one.draft().put(landing.to(), candidates.getFirst().reference());
            } else if (candidates.size() > 1) {
                one.draft().wrong(landing.index(), violation(landing, ErrorCode.AMBIGUOUS_REFERENCE, one.text()));
            } else if (reference.unknown() == Unknown.EMPTY) {
                one.draft().emptied().add(landing.index());
            } else {
                one.draft().wrong(landing.index(), violation(landing, ErrorCode.UNKNOWN_REFERENCE, one.text()));
            }
        }
    }

    private static Violation violation(Landing landing, ErrorCode code, String text) {
        return new Violation(landing.to().path(), code, Map.of("value", text));
    }

    /** Types are asked in turn: a text that the first knows is not looked for in the second. */
    private Map<String, List<Found>> known(Reference reference, List<Wanted> wanted) {
        var texts = new LinkedHashMap<String, String>();
        wanted.forEach(one -> texts.putIfAbsent(one.key(), one.text()));
        var known = new HashMap<String, List<Found>>();
        for (var object : reference.objects()) {
            texts.keySet().removeAll(known.keySet());
            if (texts.isEmpty()) {
                break;
            }
            directory
                    .find(
                            object,
                            reference.by(object),
                            texts.values(),
                            reference.within().keySet())
                    .forEach((key, found) -> known.put(key, narrowed(found, reference)));
        }
        return known;
    }

    /** Where several go by one name, those of the right pipeline, country, parent. */
    private static List<Found> narrowed(List<Found> found, Reference reference) {
        if (found.size() < 2) {
            return found;
        }
        var narrowed = found.stream()
                .filter(one -> reference.within().entrySet().stream()
                        .allMatch(
                                within -> id(one.record().path(within.getKey())).equals(id(within.getValue()))))
                .toList();
        return narrowed.isEmpty() ? found : narrowed;
    }

    private static String id(JsonNode reference) {
        return reference.isObject() ? reference.path("id").asString("") : reference.asString("");
    }

    private void make(Reference reference, List<Wanted> wanted, Map<String, List<Found>> known) {
        var missing = new LinkedHashMap<String, String>();
        for (var one : wanted) {
            if (one.draft().sound() && known.getOrDefault(one.key(), List.of()).isEmpty()) {
                missing.putIfAbsent(one.key(), one.text());
            }
        }
        if (!missing.isEmpty()) {
            var object = reference.objects().getFirst();
            creator.create(object, reference.by(object), new LinkedHashSet<>(missing.values()))
                    .forEach((key, made) -> known.put(key, List.of(made)));
        }
    }
}
