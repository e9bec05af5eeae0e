package org.kinward.engine.record.undo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;

/** Keeps what others have come to rely on: a record that goes away must not be pointed to by one that stays. */
record StillUsed(Ground ground, Set<UUID> settled) {
    List<Verdict> of(List<Verdict> verdicts) throws SQLException {
        Set<UUID> going = Assessment.going(verdicts);
        Map<UUID, SelectUses.Use> kept = used(verdicts, going);
        List<Verdict> out = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            SelectUses.Use use = kept.get(verdict.line().record());
            boolean stays = use != null && verdict.back() instanceof Command.Delete;
            if (stays) {
                out.add(verdict.keeping(
                        Kept.whole(verdict.line().object(), verdict.line().record(), Reason.USED)));
            } else {
                out.add(verdict);
                if (verdict.kept() == null) {
                    settled.add(verdict.line().record());
                }
            }
        }
        return out;
    }

    /** One that stays keeps what it points to, and so on, until nothing more is kept. */
    private Map<UUID, SelectUses.Use> used(List<Verdict> verdicts, Set<UUID> going) throws SQLException {
        List<SelectUses.Use> uses = uses(verdicts);
        uses.removeIf(use -> settled.contains(use.parent()));
        uses.removeIf(LetGo.by(verdicts)::has);
        Map<UUID, SelectUses.Use> kept = new HashMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (SelectUses.Use use : uses) {
                if (!going.contains(use.parent()) && going.remove(use.of())) {
                    kept.put(use.of(), use);
                    more = true;
                }
            }
        }
        return kept;
    }

    /**
     * What the verdicts themselves let go of.
     *
     * @param fields relations of a record or child that get another value
     * @param children those that go
     */
    private record LetGo(Set<Held> fields, Set<UUID> children) {
        private record Held(UUID by, String field) {}

        static LetGo by(List<Verdict> verdicts) {
            var letGo = new LetGo(new HashSet<>(), new HashSet<>());
            verdicts.forEach(verdict -> {
                if (verdict.back() instanceof Command.Update update) {
                    update.fields().keySet().forEach(key -> letGo.fields.add(new Held(update.id(), key)));
                    update.children().values().forEach(letGo::add);
                }
            });
            return letGo;
        }

        private void add(ChildChanges asked) {
            children.addAll(asked.remove());
            asked.change()
                    .forEach(child -> child.fields().keySet().forEach(key -> fields.add(new Held(child.id(), key))));
        }

        boolean has(SelectUses.Use use) {
            return children.contains(use.by())
                    || fields.contains(new Held(use.by(), use.field().key()));
        }
    }

    private List<SelectUses.Use> uses(List<Verdict> verdicts) throws SQLException {
        Map<String, Set<UUID>> byObject = new HashMap<>();
        verdicts.forEach(verdict -> {
            if (verdict.back() instanceof Command.Delete delete) {
                byObject.computeIfAbsent(delete.object(), object -> new HashSet<>())
                        .add(delete.id());
            }
        });
        List<SelectUses.Use> uses = new ArrayList<>();
        for (Map.Entry<String, Set<UUID>> entry : byObject.entrySet()) {
            uses.addAll(new SelectUses(ground.catalogue(), entry.getKey(), entry.getValue()).run(ground.connection()));
        }
        return uses;
    }
}
