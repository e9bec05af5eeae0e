package org.kinward.engine.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.feed.deed.Deed;
import org.kinward.engine.feed.deed.DeedShare;
import org.kinward.engine.feed.deed.Deeds;
import org.kinward.engine.record.undo.StoredUndo;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** What somebody did lately, command by command, and what of it was undone since. */
@Component
public final class RecentDeeds {
    /** Transactions looked through for one page, and those of one command that are counted: an import has many. */
    private static final int LOOKED = 200;

    private static final int COUNTED = 10;

    private final DataSource database;
    private final Undo undo;

    RecentDeeds(DataSource database, Undo undo) {
        this.database = database;
        this.undo = undo;
    }

    /**
     * One command.
     *
     * @param batch the newest of its batches
     * @param shares what it did, by type and kind of change
     * @param more whether it did more than was counted
     * @param undone how it was undone; null while it stands
     * @param undoes the command it took back; null for others
     */
    public record Item(
            UUID command,
            UUID batch,
            Instant at,
            String origin,
            List<DeedShare> shares,
            boolean more,
            @Nullable StoredUndo undone,
            @Nullable UUID undoes) {}

    /** @param next where the next page begins; null at the end */
    public record Page(List<Item> items, @Nullable Long next) {}

    /** @param before a transaction that an earlier page named as the next; null for the newest */
    public Page read(Actor actor, @Nullable Long before) {
        UUID user = actor.user();
        if (user == null) {
            return new Page(List.of(), null);
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            List<Deed> deeds = Deeds.of(connection, user, before == null ? Long.MAX_VALUE : before, LOOKED);
            Map<UUID, List<Deed>> byCommand = new LinkedHashMap<>();
            deeds.forEach(deed -> byCommand
                    .computeIfAbsent(Undo.command(deed), command -> new ArrayList<>())
                    .add(deed));
            Long next =
                    deeds.size() < LOOKED ? null : Long.valueOf(deeds.getLast().tx());
            return new Page(items(connection, byCommand), next);
        } catch (SQLException e) {
            throw new WriteFailed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private List<Item> items(Connection connection, Map<UUID, List<Deed>> byCommand) throws SQLException {
        List<Long> counted = new ArrayList<>();
        byCommand.values().forEach(deeds -> deeds.stream().limit(COUNTED).forEach(deed -> counted.add(deed.tx())));
        Map<Long, List<DeedShare>> shares = new HashMap<>();
        Deeds.shares(connection, counted)
                .forEach(share -> shares.computeIfAbsent(share.tx(), tx -> new ArrayList<>())
                        .add(share));
        Map<UUID, StoredUndo> undone = undo.undone(List.copyOf(byCommand.keySet()));
        Map<UUID, UUID> undoes = new HashMap<>();
        undo.stored().all(List.copyOf(byCommand.keySet())).forEach(stored -> undoes.put(stored.id(), stored.command()));
        List<Item> items = new ArrayList<>();
        byCommand.forEach((command, deeds) -> {
            Deed newest = deeds.getFirst();
            var provenance = newest.first().provenance();
            items.add(new Item(
                    command,
                    provenance.batch(),
                    provenance.at(),
                    provenance.origin(),
                    summed(deeds.stream()
                            .limit(COUNTED)
                            .flatMap(deed -> shares.getOrDefault(deed.tx(), List.of()).stream())
                            .toList()),
                    deeds.size() > COUNTED,
                    undone.get(command),
                    undoes.get(command)));
        });
        return items;
    }

    private static List<DeedShare> summed(List<DeedShare> shares) {
        Map<String, DeedShare> summed = new LinkedHashMap<>();
        shares.forEach(share -> summed.merge(
                share.object() + share.kind(),
                share,
                (one, other) -> new DeedShare(
                        other.tx(), one.object(), one.kind(), one.records() + other.records(), other.record())));
        return List.copyOf(summed.values());
    }
}
