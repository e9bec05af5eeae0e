package org.kinward.engine.record.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.sql.SelectFollowers;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;

/** Closes what was found wrong; all of a batch that goes only together, when any of it fails. */
final class Refuse implements Step {
    @Override
    public void run(Batch batch) {
        batch.open()
                .filter(item -> !item.draft().violations().isEmpty())
                .toList()
                .forEach(item -> item.close(
                        new Outcome.Rejected(Told.of(batch, item, item.draft().violations()))));
        while (batch.mode() == Mode.EACH && (refusePointers(batch) || refuseLetDown(batch))) {
            // one that is refused may be what another points to or takes a value of, and so on
        }
        if (batch.mode() == Mode.ALL_OR_NOTHING && batch.items().stream().anyMatch(Item::failed)) {
            batch.open().toList().forEach(item -> item.close(new Outcome.Skipped()));
        }
    }

    /** What points to a record that this batch was to make or bring back, and did not. @return whether there was any */
    private static boolean refusePointers(Batch batch) {
        Set<UUID> missing = new HashSet<>();
        batch.items().stream()
                .filter(item -> item.failed() && !(item.command() instanceof Command.Update))
                .forEach(item -> missing.add(item.command().id()));
        if (missing.isEmpty()) {
            return false;
        }
        boolean[] refused = new boolean[1];
        batch.open()
                .toList()
                .forEach(item -> pointed(item, missing).ifPresent(id -> {
                    Map<String, Object> value = Map.of("value", id.toString());
                    item.close(new Outcome.Rejected(List.of(new Violation("", ErrorCode.UNKNOWN_REFERENCE, value))));
                    refused[0] = true;
                }));
        return refused[0];
    }

    /** What was to take a unique value that another, refused now, would have let go of. @return whether there was any */
    private static boolean refuseLetDown(Batch batch) {
        List<Item> letDown =
                batch.open().filter(item -> !item.letDown().isEmpty()).toList();
        letDown.forEach(item -> item.close(new Outcome.Rejected(Told.of(batch, item, item.letDown()))));
        return !letDown.isEmpty();
    }

    private static Optional<UUID> pointed(Item item, Set<UUID> missing) {
        Stream<Draft> children = item.model().childFields().stream()
                .flatMap(field -> item.draft().allChildren(field.key()).stream())
                .filter(child -> !child.removed());
        boolean back = item.command() instanceof Command.Restore;
        Stream<UUID> own = pointedBy(item.draft(), field -> back && SelectFollowers.follows(item.model(), field));
        return Stream.concat(own, children.flatMap(child -> pointedBy(child, field -> false)))
                .filter(missing::contains)
                .findFirst();
    }

    /** @param more relations that count though nobody changes them */
    private static Stream<UUID> pointedBy(Draft draft, Predicate<ModelField> more) {
        return draft.model().fields().stream()
                .filter(field -> field.type().reference() && (draft.changes(field) || more.test(field)))
                .map(draft::value)
                .filter(Ref.class::isInstance)
                .map(value -> ((Ref) value).id());
    }
}
