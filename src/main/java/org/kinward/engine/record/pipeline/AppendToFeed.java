package org.kinward.engine.record.pipeline;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.Provenance;
import org.kinward.engine.feed.Scope;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.told.Changes;

/** Says what happened, in the transaction that made it happen. */
final class AppendToFeed implements Step {
    private final Feed feed;

    AppendToFeed(Feed feed) {
        this.feed = feed;
    }

    @Override
    public void run(Batch batch) throws SQLException {
        UUID user = batch.actor().user();
        var provenance = new Provenance(
                batch.fields().now(),
                user,
                user == null ? "system" : "user",
                batch.actor().origin().wire(),
                batch.named().command(),
                batch.named().batch(),
                batch.named().cause());
        List<FeedLine> lines = new ArrayList<>();
        batch.open().toList().forEach(item -> {
            FeedLine line = line(provenance, item, batch.rights());
            lines.add(line);
            item.close(new Outcome.Saved(item.draft().id(), line.version(), true));
        });
        feed.append(batch.connection(), lines);
    }

    private static FeedLine line(Provenance provenance, Item item, Rights rights) {
        Draft draft = item.draft();
        Snapshot before = draft.before();
        FeedLine.Kind kind = switch (item.command()) {
            case Command.Create create -> FeedLine.Kind.CREATED;
            case Command.Update update -> FeedLine.Kind.UPDATED;
            case Command.Delete delete -> FeedLine.Kind.DELETED;
            case Command.Restore restore -> FeedLine.Kind.RESTORED;
        };
        String object = draft.model().key();
        UUID owner = before == null ? id(draft, "owner") : LoadCurrent.id(before, "owner");
        return new FeedLine(
                provenance,
                object,
                draft.id(),
                kind,
                before == null ? 1 : before.version() + 1,
                kind == FeedLine.Kind.CREATED ? null : Changes.json(draft),
                before == null
                        ? null
                        : new Scope(
                                LoadCurrent.id(before, "owner"),
                                LoadCurrent.id(before, "team"),
                                LoadCurrent.id(before, "territory")),
                new Scope(id(draft, "owner"), id(draft, "team"), id(draft, "territory")),
                rights.behalf(object, draft.id(), owner));
    }

    private static @Nullable UUID id(Draft draft, String field) {
        return draft.value(draft.model().field(field)) instanceof Ref ref ? ref.id() : null;
    }
}
