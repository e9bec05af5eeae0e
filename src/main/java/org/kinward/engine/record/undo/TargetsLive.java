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
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.sql.SelectReachable;
import tools.jackson.databind.JsonNode;

/** Leaves out relations whose old target is no more: the other fields of the record go back all the same. */
record TargetsLive(Ground ground) {
    private record Target(String object, UUID id) {}

    List<Verdict> of(List<Verdict> verdicts) throws SQLException {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        Set<UUID> coming = new HashSet<>(Set.of(Rights.EVERYONE));
        for (Verdict verdict : verdicts) {
            if (verdict.back() instanceof Command.Update update) {
                Model model = ground.catalogue().model(update.object());
                update.fields()
                        .forEach((key, change) -> targets(model, key, change)
                                .forEach(target -> wanted.computeIfAbsent(target.object(), object -> new HashSet<>())
                                        .add(target.id())));
            } else if (verdict.back() instanceof Command.Restore restore) {
                coming.add(restore.id());
            }
        }
        Set<UUID> live = new HashSet<>(coming);
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
        Map<String, Change> back = new LinkedHashMap<>();
        Map<String, Outcome.Sides> gone = new LinkedHashMap<>();
        update.fields().forEach((key, change) -> {
            if (targets(model, key, change).stream().allMatch(target -> live.contains(target.id()))) {
                back.put(key, change);
            } else {
                JsonNode nothing = FieldsBack.orNothing(null);
                gone.put(key, new Outcome.Sides(nothing, change.becomes(), nothing));
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
        boolean nothing = back.isEmpty() && update.children().isEmpty();
        return new Verdict(
                verdict.line(),
                nothing ? null : new Command.Update(update.object(), update.id(), null, back, update.children()),
                new Kept(
                        update.object(),
                        update.id(),
                        before == null ? Reason.TARGET_GONE : before.reason(),
                        kept,
                        before == null ? null : before.by(),
                        before == null ? null : before.at()));
    }

    private static List<Target> targets(Model model, String key, Change change) {
        List<Target> targets = new ArrayList<>();
        boolean reference = model.find(key)
                .map(ModelField::type)
                .filter(type -> type.reference())
                .isPresent();
        if (reference) {
            collect(change.becomes(), targets);
        }
        return targets;
    }

    private static void collect(JsonNode value, List<Target> into) {
        if (value.isObject() && value.path("id").isString()) {
            into.add(new Target(
                    value.path("object").asString(),
                    UUID.fromString(value.path("id").asString())));
        } else if (value.isArray()) {
            value.forEach(one -> collect(one, into));
        }
    }
}
