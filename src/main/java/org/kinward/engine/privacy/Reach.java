package org.kinward.engine.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.field.spi.Ref;

/**
 * What is about one person.
 *
 * @param going for good: what was said about them, links, files, and records that were merged into theirs; by type
 * @param purged merged into theirs and gone since: lines of the feed are all that is left
 * @param kept point to them and stay, for they are about more than the person
 * @param dangling point to something that goes, and stay
 * @param naming only name the person in what they say; chosen by whoever erases
 * @param selves the same person's own, as the user they are; by type. They stay, emptied
 */
record Reach(
        String object,
        UUID id,
        State state,
        Map<String, Set<UUID>> going,
        Set<UUID> purged,
        Set<Pointing> kept,
        Set<Pointing> dangling,
        Set<Ref> naming,
        Map<String, Set<UUID>> selves) {
    enum State {
        LIVE,
        BINNED,
        ABSENT
    }

    /** @param parent the record itself, or of an owned child the record that owns it */
    record Pointing(String object, String field, UUID by, UUID parent) {}

    Reach with(Map<String, Set<UUID>> named) {
        Set<Ref> refs = new HashSet<>();
        named.forEach((type, ids) -> ids.forEach(one -> refs.add(new Ref(type, one))));
        return new Reach(object, id, state, going, purged, kept, dangling, refs, selves);
    }

    /** With those a ledger knows of as well: in an older backup nothing may say yet that they are the same person's. */
    Reach alsoSelves(Map<String, Set<UUID>> known) {
        Map<String, Set<UUID>> both = new HashMap<>();
        Stream.concat(selves.entrySet().stream(), known.entrySet().stream())
                .forEach(some -> both.computeIfAbsent(some.getKey(), key -> new HashSet<>())
                        .addAll(some.getValue()));
        return new Reach(object, id, state, going, purged, kept, dangling, naming, both);
    }

    /** The person's own record goes too where it lies in the bin and nothing that stays points to it. */
    boolean leavesMarker() {
        return state == State.LIVE || state == State.BINNED && !(kept.isEmpty() && selves.isEmpty());
    }

    Map<String, List<UUID>> purge() {
        Map<String, List<UUID>> all = new HashMap<>();
        going.forEach((type, ids) -> all.put(type, new ArrayList<>(ids)));
        if (state == State.BINNED && !leavesMarker()) {
            all.computeIfAbsent(object, key -> new ArrayList<>()).add(id);
        }
        return all;
    }

    /** The person's records and all that goes, by type. */
    Map<String, Set<UUID>> all() {
        Map<String, Set<UUID>> all = new HashMap<>();
        going.forEach((type, ids) -> all.put(type, new HashSet<>(ids)));
        selves.forEach(
                (type, ids) -> all.computeIfAbsent(type, key -> new HashSet<>()).addAll(ids));
        Set<UUID> own = all.computeIfAbsent(object, key -> new HashSet<>());
        own.add(id);
        own.addAll(purged);
        return all;
    }

    /** All that is taken away or written to, by type; owned children by themselves. */
    Map<String, Set<UUID>> touched() {
        Map<String, Set<UUID>> touched = all();
        Stream.concat(kept.stream(), dangling.stream())
                .forEach(one -> touched.computeIfAbsent(one.object(), key -> new HashSet<>())
                        .add(one.by()));
        naming.forEach(one ->
                touched.computeIfAbsent(one.object(), key -> new HashSet<>()).add(one.id()));
        return touched;
    }

    /** Records that stay and point to the person, by type; owned children are written with their owner, which is not here. */
    Map<String, Set<UUID>> staying() {
        return kept.stream()
                .filter(one -> one.by().equals(one.parent()))
                .collect(Collectors.groupingBy(Pointing::object, Collectors.mapping(Pointing::by, Collectors.toSet())));
    }

    /** Owned children that point to the person, by the record that owns them. */
    Map<UUID, List<Pointing>> owned() {
        return kept.stream()
                .filter(one -> !one.by().equals(one.parent()))
                .collect(Collectors.groupingBy(Pointing::parent));
    }
}
