package org.kinward.engine.record.undo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.sql.SelectReachable;
import tools.jackson.databind.JsonNode;

/**
 * Lets relations point nowhere whose old target is no more, or leaves them where they have to point somewhere: the other
 * fields of the record and its children go back all the same.
 */
record TargetsLive(Ground ground) {
    private static final JsonNode NOTHING = FieldsBack.orNothing(null);

    private record Target(String object, UUID id) {}

    List<Verdict> of(List<Verdict> verdicts) throws SQLException {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        Set<UUID> live = new HashSet<>(Set.of(Rights.EVERYONE));
        for (Verdict verdict : verdicts) {
            if (verdict.back() instanceof Command.Update update) {
                targets(update)
                        .forEach(target -> wanted.computeIfAbsent(target.object(), object -> new HashSet<>())
                                .add(target.id()));
            } else if (verdict.back() instanceof Command.Restore restore) {
                live.add(restore.id());
            }
        }
        for (Map.Entry<String, Set<UUID>> entry : wanted.entrySet()) {
            Model target = ground.catalogue().find(entry.getKey()).orElse(null);
            if (target != null) {
                live.addAll(
                        new SelectReachable(target, entry.getValue(), new Visibility.All()).run(ground.connection()));
            }
        }
        return verdicts.stream().map(verdict -> without(verdict, live)).toList();
    }

    private Verdict without(Verdict verdict, Set<UUID> live) {
        if (!(verdict.back() instanceof Command.Update update)) {
            return verdict;
        }
        Model model = ground.catalogue().model(update.object());
        Map<String, Outcome.Sides> gone = new LinkedHashMap<>();
        Map<String, Change> fields = new Sieve(model, "", live, gone).changes(update.fields());
        Map<String, ChildChanges> children = new LinkedHashMap<>();
        update.children().forEach((key, asked) -> {
            ChildChanges left = children(child(model, key), key, asked, live, gone);
            if (!left.isEmpty()) {
                children.put(key, left);
            }
        });
        if (gone.isEmpty()) {
            return verdict;
        }
        Kept before = verdict.kept();
        Map<String, Outcome.Sides> kept = new LinkedHashMap<>(gone);
        if (before != null) {
            kept.putAll(before.fields());
        }
        return new Verdict(
                verdict.line(),
                fields.isEmpty() && children.isEmpty()
                        ? null
                        : new Command.Update(update.object(), update.id(), null, fields, children),
                new Kept(
                        update.object(),
                        update.id(),
                        before == null ? Reason.TARGET_GONE : before.reason(),
                        kept,
                        before == null ? null : before.by(),
                        before == null ? null : before.at()));
    }

    private static ChildChanges children(
            Model child, String field, ChildChanges asked, Set<UUID> live, Map<String, Outcome.Sides> gone) {
        List<Map<String, JsonNode>> add = new ArrayList<>();
        asked.add().forEach(values -> {
            JsonNode id = values.getOrDefault("id", NOTHING);
            add.add(new Sieve(child, field + "[" + id.asString("") + "].", live, gone).values(values));
        });
        List<ChildChanges.ChildUpdate> change = new ArrayList<>();
        asked.change().forEach(one -> {
            var left = new Sieve(child, field + "[" + one.id() + "].", live, gone).changes(one.fields());
            if (!left.isEmpty()) {
                change.add(new ChildChanges.ChildUpdate(one.id(), left));
            }
        });
        return new ChildChanges(add, change, asked.remove());
    }

    private Model child(Model model, String field) {
        return ground.catalogue().model(model.field(field).settings().owned());
    }

    private Stream<Target> targets(Command.Update update) {
        Model model = ground.catalogue().model(update.object());
        Stream<Target> own = update.fields().entrySet().stream()
                .flatMap(one -> targets(model, one.getKey(), one.getValue().becomes()));
        Stream<Target> owned = update.children().entrySet().stream().flatMap(one -> {
            Model child = child(model, one.getKey());
            Stream<Target> added = one.getValue().add().stream()
                    .flatMap(values -> values.entrySet().stream())
                    .flatMap(value -> targets(child, value.getKey(), value.getValue()));
            Stream<Target> altered = one.getValue().change().stream()
                    .flatMap(changed -> changed.fields().entrySet().stream())
                    .flatMap(value ->
                            targets(child, value.getKey(), value.getValue().becomes()));
            return Stream.concat(added, altered);
        });
        return Stream.concat(own, owned);
    }

    private static Stream<Target> targets(Model model, String key, JsonNode value) {
        boolean reference = model.find(key)
                .map(ModelField::type)
                .filter(type -> type.reference())
                .isPresent();
        return reference ? targets(value) : Stream.empty();
    }

    private static Stream<Target> targets(JsonNode value) {
        if (value.isObject() && value.path("id").isString()) {
            return Stream.of(new Target(
                    value.path("object").asString(),
                    UUID.fromString(value.path("id").asString())));
        }
        return value.isArray() ? value.valueStream().flatMap(TargetsLive::targets) : Stream.empty();
    }

    /** Lets through what points to nothing that is gone, and says where what does not would have been. */
    private record Sieve(Model model, String at, Set<UUID> live, Map<String, Outcome.Sides> gone) {
        Map<String, Change> changes(Map<String, Change> asked) {
            Map<String, Change> left = new LinkedHashMap<>(asked);
            asked.forEach((key, change) -> {
                if (!loose(key, change.becomes())) {
                    return;
                }
                if (model.field(key).required()) {
                    left.remove(key);
                    without(key, change, FieldsBack.orNothing(change.was()));
                } else {
                    left.put(key, new Change(change.was(), NOTHING));
                    without(key, change, NOTHING);
                }
            });
            return left;
        }

        Map<String, JsonNode> values(Map<String, JsonNode> asked) {
            Map<String, JsonNode> left = new LinkedHashMap<>(asked);
            asked.forEach((key, value) -> {
                if (loose(key, value)) {
                    left.remove(key);
                    without(key, new Change(null, value), NOTHING);
                }
            });
            return left;
        }

        private void without(String key, Change wanted, JsonNode stays) {
            gone.put(at + key, new Outcome.Sides(FieldsBack.orNothing(wanted.was()), wanted.becomes(), stays));
        }

        private boolean loose(String key, JsonNode value) {
            return !targets(model, key, value).allMatch(target -> live.contains(target.id()));
        }
    }
}
