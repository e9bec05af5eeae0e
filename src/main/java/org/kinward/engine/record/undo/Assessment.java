package org.kinward.engine.record.undo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.deed.Deeds;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.spi.Snapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says of the lines of one transaction what of them can be taken back, last done first. */
public final class Assessment {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** A type with this trait has effects outside: a sent message, a ledger. */
    private static final String IRREVERSIBLE = "irreversible";

    private static final String DELETED_AT = "deletedAt";

    private final Ground ground;
    private final Set<UUID> settled;
    private MergedPair merged = MergedPair.NONE;

    /**
     * @param settled records whose use of others counts no more, for what they did is taken back itself; those this
     *     finds are added
     */
    public Assessment(Ground ground, Set<UUID> settled) {
        this.ground = ground;
        this.settled = settled;
    }

    public List<Verdict> of(List<FeedLine> lines) throws SQLException {
        merged = MergedPair.in(lines);
        Current current = Current.load(ground, lines);
        Map<UUID, Integer> made = new HashMap<>();
        lines.stream()
                .filter(line -> line.kind() == FeedLine.Kind.CREATED || line.kind() == FeedLine.Kind.RESTORED)
                .forEach(line -> made.put(line.record(), line.version()));
        Map<UUID, FeedLine> touched = Deeds.touched(ground.connection(), made, ground.own());
        List<Verdict> verdicts = new ArrayList<>();
        for (FeedLine line : lines.reversed()) {
            Model model = ground.catalogue().find(line.object()).orElse(null);
            verdicts.add(model == null ? kept(line, Reason.GONE) : judge(model, line, current, touched));
        }
        List<Verdict> pointing = new TargetsLive(ground).of(verdicts);
        return new StillUsed(ground, settled).of(pointing);
    }

    private static Verdict kept(FeedLine line, Reason reason) {
        return new Verdict(line, null, Kept.whole(line.object(), line.record(), reason));
    }

    private Verdict judge(Model model, FeedLine line, Current current, Map<UUID, FeedLine> touched) {
        Snapshot now = current.record(line.record());
        if (model.shape().traits().contains(IRREVERSIBLE)) {
            return kept(line, Reason.IRREVERSIBLE);
        }
        if (now != null && !within(model, line, now) && !merged.follows(line)) {
            return kept(line, Reason.DENIED);
        }
        boolean live = now != null && now.at(model.field(DELETED_AT).ordinal()) == null;
        return switch (line.kind()) {
            case CREATED, RESTORED -> unmake(line, live, touched.get(line.record()));
            case DELETED ->
                now == null
                        ? kept(line, Reason.GONE)
                        : new Verdict(line, live ? null : new Command.Restore(line.object(), line.record()), null);
            // What is computed follows of itself.
            case DERIVED -> new Verdict(line, null, null);
            case UPDATED ->
                now == null || !live
                        ? kept(line, now == null ? Reason.GONE : Reason.IN_BIN)
                        : change(now, line, current.childrenOf(line.record()));
        };
    }

    private boolean within(Model model, FeedLine line, Snapshot now) {
        Rights rights = ground.request().rights();
        Visibility reach =
                line.kind() == FeedLine.Kind.UPDATED ? rights.updatable(model.key()) : rights.deletable(model.key());
        return new Who(now).within(rights.readable(model.key())) && new Who(now).within(reach);
    }

    private static Verdict unmake(FeedLine line, boolean live, @Nullable FeedLine touched) {
        if (!live) {
            return new Verdict(line, null, null);
        }
        if (touched != null) {
            return new Verdict(
                    line,
                    null,
                    new Kept(
                            line.object(),
                            line.record(),
                            Reason.CHANGED,
                            Map.of(),
                            touched.provenance().actor(),
                            touched.provenance().at()));
        }
        return new Verdict(line, new Command.Delete(line.object(), line.record(), mergedInto(line)), null);
    }

    /** What had been merged and was then brought back is merged again. */
    private static @Nullable UUID mergedInto(FeedLine line) {
        return MergedPair.into(line, 0);
    }

    private Verdict change(Snapshot now, FeedLine line, Map<UUID, Snapshot> children) {
        Map<String, JsonNode[]> changes = new LinkedHashMap<>();
        Map<String, ChildChanges> ofChildren = new LinkedHashMap<>();
        Map<String, Outcome.Sides> kept = new LinkedHashMap<>();
        Map<String, Outcome.Sides> denied = new LinkedHashMap<>();
        JSON.readTree(String.valueOf(line.changes())).properties().forEach(entry -> {
            JsonNode sides = entry.getValue();
            ModelField owning = owning(now.model(), entry.getKey());
            if (owning != null) {
                Model child = ground.catalogue().model(owning.settings().owned());
                var back = new ChildrenBack(
                        owning, child, children, ground.fields(), key -> mayTakeBack(line, child.key(), key));
                back.lay(sides.get(0), sides.get(1));
                kept.putAll(back.kept());
                ChildChanges asked = back.changes();
                if (asked != null) {
                    ofChildren.put(entry.getKey(), asked);
                }
            } else if (mayTakeBack(line, line.object(), entry.getKey())) {
                changes.put(entry.getKey(), new JsonNode[] {sides.get(0), sides.get(1)});
            } else {
                denied.put(entry.getKey(), new Outcome.Sides(sides.get(1), sides.get(0), sides.get(1)));
            }
        });
        FieldsBack fields = FieldsBack.of(now, changes, ground.fields());
        kept.putAll(fields.kept());
        boolean nothing = fields.back().isEmpty() && ofChildren.isEmpty();
        return new Verdict(
                line,
                nothing ? null : new Command.Update(line.object(), line.record(), null, fields.back(), ofChildren),
                left(now, line, kept, denied));
    }

    /** What one's own deed brought about one may take back, whoever may write it; of somebody else's, what one may write. */
    private boolean mayTakeBack(FeedLine line, String object, String field) {
        Rights rights = ground.request().rights();
        return rights.writes(object, field) || Objects.equals(line.provenance().actor(), rights.user());
    }

    private static @Nullable Kept left(
            Snapshot now, FeedLine line, Map<String, Outcome.Sides> changed, Map<String, Outcome.Sides> denied) {
        var before = new Who(now);
        if (changed.isEmpty()) {
            return denied.isEmpty()
                    ? null
                    : new Kept(line.object(), line.record(), Reason.DENIED, denied, before.user(), before.at());
        }
        changed.putAll(denied);
        return new Kept(line.object(), line.record(), Reason.CHANGED, changed, before.user(), before.at());
    }

    private static @Nullable ModelField owning(Model model, String key) {
        return model.find(key)
                .filter(field -> !field.settings().owned().isEmpty())
                .orElse(null);
    }

    /** Records that go away by these verdicts. */
    static Set<UUID> going(List<Verdict> verdicts) {
        Set<UUID> going = new HashSet<>();
        verdicts.forEach(verdict -> {
            if (verdict.back() instanceof Command.Delete delete) {
                going.add(delete.id());
            }
        });
        return going;
    }
}
