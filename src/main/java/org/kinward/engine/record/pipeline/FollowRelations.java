package org.kinward.engine.record.pipeline;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.sql.SelectReachable;
import org.kinward.engine.record.sql.SelectRecords;
import org.kinward.kernel.error.ErrorCode;

/** Sees that relations point to live records within sight, and loads those that rules and formulas look at. */
final class FollowRelations implements Step {
    private final Rules rules;

    FollowRelations(Rules rules) {
        this.rules = rules;
    }

    /** One relation of one draft. */
    private record Pointer(Draft root, Draft draft, ModelField field, String path, Ref to) {}

    /** What the drafts point to: changed relations and what rules look at, each by the type pointed to. */
    private record Found(Map<String, List<Pointer>> changed, Map<String, Set<UUID>> looked) {}

    @Override
    public void run(Batch batch) throws SQLException {
        Map<String, List<Pointer>> changed = new LinkedHashMap<>();
        Map<String, Set<UUID>> looked = new HashMap<>();
        batch.open().map(Item::draft).forEach(draft -> collect(batch, draft, new Found(changed, looked)));
        Set<UUID> own = new HashSet<>();
        batch.open()
                .map(Item::draft)
                .filter(draft -> draft.isNew() || Persist.comesBack(draft))
                .forEach(draft -> own.add(draft.id()));
        for (Map.Entry<String, List<Pointer>> entry : changed.entrySet()) {
            check(batch, entry.getKey(), entry.getValue(), own);
        }
        for (Map.Entry<String, Set<UUID>> entry : looked.entrySet()) {
            Model target = batch.catalogue().model(entry.getKey());
            new SelectRecords(target, SelectRecords.By.ID, entry.getValue(), false)
                    .run(batch.connection())
                    .forEach(loaded -> batch.followed().put(loaded.snapshot().id(), loaded.snapshot()));
        }
        for (String chain : rules.chains(looked.keySet())) {
            follow(batch, chain);
        }
        // What the batch itself makes or changes is followed as it will be.
        batch.open()
                .map(Item::draft)
                .filter(draft -> looked.containsKey(draft.model().key()))
                .forEach(draft -> {
                    Snapshot after = draft.after();
                    batch.followed().put(after.id(), after);
                });
    }

    /** A relation of a type to itself, from what was found on upwards: one statement a step. */
    private static void follow(Batch batch, String chain) throws SQLException {
        Model model = batch.catalogue().model(chain.substring(0, chain.indexOf('.')));
        ModelField relation = model.field(chain.substring(chain.indexOf('.') + 1));
        Set<UUID> next = Set.of();
        for (int step = 0; step < RuleContext.LONGEST_WAY && (step == 0 || !next.isEmpty()); step++) {
            Set<UUID> above = new HashSet<>();
            batch.followed().values().stream()
                    .filter(known -> known.model().key().equals(model.key()))
                    .map(known -> known.at(relation.ordinal()))
                    .filter(Ref.class::isInstance)
                    .map(ref -> ((Ref) ref).id())
                    .filter(id -> !batch.followed().containsKey(id))
                    .forEach(above::add);
            next = above;
            if (!next.isEmpty()) {
                new SelectRecords(model, SelectRecords.By.ID, next, false)
                        .run(batch.connection())
                        .forEach(
                                loaded -> batch.followed().put(loaded.snapshot().id(), loaded.snapshot()));
            }
        }
    }

    private void collect(Batch batch, Draft draft, Found found) {
        Set<String> follows = new HashSet<>(rules.follows(draft.model().key()));
        follows.addAll(batch.catalogue().derivations().follows(draft.model().key()));
        follows.addAll(batch.validations().follows(draft.model()));
        collect(draft, draft, "", follows, found);
        for (ModelField field : draft.model().childFields()) {
            for (Draft child : draft.allChildren(field.key())) {
                if (!child.removed()) {
                    collect(draft, child, field.key() + ".", follows, found);
                }
            }
        }
    }

    private static void collect(Draft root, Draft draft, String path, Set<String> follows, Found found) {
        for (ModelField field : draft.model().fields()) {
            if (field.type().reference() && draft.value(field) instanceof Ref ref) {
                if (draft.changes(field) && !ref.id().equals(Rights.EVERYONE)) {
                    found.changed()
                            .computeIfAbsent(ref.object(), object -> new ArrayList<>())
                            .add(new Pointer(root, draft, field, path, ref));
                }
                if (follows.contains(path + field.key())) {
                    found.looked()
                            .computeIfAbsent(ref.object(), object -> new HashSet<>())
                            .add(ref.id());
                }
            }
        }
    }

    private static void check(Batch batch, String object, List<Pointer> pointers, Set<UUID> own) throws SQLException {
        @Nullable UUID me = batch.actor().user();
        Set<UUID> ids = new HashSet<>();
        pointers.forEach(pointer -> ids.add(pointer.to().id()));
        ids.removeAll(own);
        if (me != null && object.equals("user")) {
            ids.remove(me);
        }
        Set<UUID> reachable = new HashSet<>(new SelectReachable(
                        batch.catalogue().model(object), ids, batch.rights().readable(object))
                .run(batch.connection()));
        batch.open()
                .filter(item -> item.command() instanceof Command.Delete)
                .forEach(item -> reachable.remove(item.draft().id()));
        for (Pointer pointer : pointers) {
            UUID id = pointer.to().id();
            if (ids.contains(id) && !reachable.contains(id)) {
                pointer.root()
                        .reject(
                                pointer.path() + pointer.field().key(),
                                ErrorCode.UNKNOWN_REFERENCE,
                                Map.of("value", id.toString()));
            }
        }
    }
}
