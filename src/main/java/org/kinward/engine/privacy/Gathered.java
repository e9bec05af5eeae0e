package org.kinward.engine.privacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.privacy.self.Selves;
import org.kinward.engine.record.undo.SelectUses;

/** What has been found about one person so far. */
final class Gathered {
    private static final String ACTIVITY = "activity";

    private final UUID person;
    private final Set<UUID> merged = new HashSet<>();
    private final Set<UUID> purged = new HashSet<>();
    private final Map<String, Set<UUID>> going = new HashMap<>();
    private final Set<Reach.Pointing> kept = new LinkedHashSet<>();
    private final Set<Reach.Pointing> dangling = new LinkedHashSet<>();
    private final Map<String, Set<UUID>> selves = new HashMap<>();

    Gathered(UUID person) {
        this.person = person;
    }

    void merged(UUID other) {
        merged.add(other);
    }

    /** Merged into the person's record, and gone since. */
    void purged(UUID other) {
        purged.add(other);
    }

    /** The person's record, and those merged into it. */
    Set<UUID> everybody() {
        Set<UUID> everybody = new HashSet<>(merged);
        everybody.add(person);
        return everybody;
    }

    Map<String, Set<UUID>> going() {
        return going;
    }

    /** The same person's own, as the user they are. */
    void themselves(Map<String, Set<UUID>> found) {
        found.forEach((object, ids) ->
                selves.computeIfAbsent(object, key -> new HashSet<>()).addAll(ids));
    }

    /** Something points to one of these. */
    void pointed(SelectUses.Use use) {
        if (Selves.says(use.model(), use.field())) {
            return;
        }
        if (Selves.somebodys(use.model())) {
            // Another person's own: of them nothing is erased.
            dangling.add(pointing(use));
        } else if (saidOfThem(use.model(), use.field())) {
            goes(use);
        } else if (!use.by().equals(person) && !merged.contains(use.by())) {
            kept.add(pointing(use));
        }
    }

    /**
     * Something points to what goes.
     *
     * @return whether it goes with it, and was not known to
     */
    boolean follows(SelectUses.Use use) {
        if (use.model().parent().isEmpty() && goesWith(use.model(), use.field())) {
            return goes(use);
        }
        dangling.add(pointing(use));
        return false;
    }

    private boolean goes(SelectUses.Use use) {
        return going.computeIfAbsent(use.model().key(), key -> new HashSet<>()).add(use.by());
    }

    /** What is said about somebody, and what is nothing without them. */
    private static boolean saidOfThem(Model from, ModelField field) {
        return from.parent().isEmpty() && (from.shape().traits().contains(ACTIVITY) || goesWith(from, field));
    }

    private static boolean goesWith(Model from, ModelField field) {
        return from.shape().link() || from.shape().traits().contains(ObjectType.GOES_WITH + field.key());
    }

    private static Reach.Pointing pointing(SelectUses.Use use) {
        return new Reach.Pointing(use.model().key(), use.field().key(), use.by(), use.parent());
    }

    Reach reach(String object, Reach.State state) {
        kept.removeIf(this::gone);
        dangling.removeIf(this::gone);
        if (!merged.isEmpty()) {
            going.computeIfAbsent(object, key -> new HashSet<>()).addAll(merged);
        }
        return new Reach(object, person, state, going, purged, kept, dangling, Set.of(), selves);
    }

    private boolean gone(Reach.Pointing one) {
        return going.getOrDefault(one.object(), Set.of()).contains(one.by());
    }
}
