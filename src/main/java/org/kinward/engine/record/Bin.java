package org.kinward.engine.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.spi.Holds;
import org.kinward.engine.record.sql.SelectBin;
import org.kinward.engine.record.sql.SelectFollowers;
import org.kinward.engine.record.sql.SelectReachable;
import org.kinward.engine.record.undo.SelectUses;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Where deleted records wait: what lies there, what would follow one into it, and how long it is kept. */
@Component
public final class Bin {
    private static final int PAGE = 500;

    private final DataSource database;
    private final Catalogues catalogues;
    private final Access access;
    private final Purge purge;
    private final Holds holds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bin(DataSource database, Catalogues catalogues, Access access, Purge purge, Holds holds, Clock clock) {
        this.database = database;
        this.catalogues = catalogues;
        this.access = access;
        this.purge = purge;
        this.holds = holds;
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** What lies in the bin of one type. */
    public record Heap(String object, int records, @Nullable Instant oldest) {}

    /** A relation and how many records point by it to what is to be deleted. */
    public record Pointing(String object, String field, int records) {}

    /** @param follow go into the bin too and come back together @param stay are kept, pointing into the bin */
    public record Preview(List<Pointing> follow, List<Pointing> stay) {}

    /** By type: for good away, kept because something still points there, and kept because the law wants it. */
    public record Purged(Map<String, Integer> purged, Map<String, Integer> kept, Map<String, Integer> held) {}

    /** Types with something in the bin that the actor may see. */
    public List<Heap> heaps(Actor actor) {
        Rights rights = access.rights(actor);
        return on(connection -> {
            List<Heap> heaps = new ArrayList<>();
            for (Model model : catalogues.current().models()) {
                if (model.parent().isEmpty() && rights.on(model.key()).delete().any()) {
                    SelectBin.Heap heap = new SelectBin(model).count(connection, rights.readable(model.key()));
                    if (heap.records() > 0) {
                        heaps.add(new Heap(model.key(), heap.records(), heap.oldest()));
                    }
                }
            }
            return heaps;
        });
    }

    /** What deleting these would take along, and what would stay; nothing is changed. Counts alone: the guard is kept. */
    public Preview preview(Actor actor, String object, List<UUID> ids) {
        Catalogue catalogue = catalogues.current();
        Rights rights = access.rights(actor);
        Model model = catalogue.model(object);
        if (!rights.on(object).delete().any()) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", object));
        }
        return on(connection -> {
            // How much hangs on a record is told to nobody who may not delete it.
            List<UUID> mine = List.copyOf(new SelectReachable(model, ids, rights.deletable(object)).run(connection));
            Map<String, Pointing> follow = new LinkedHashMap<>();
            Map<String, Pointing> stay = new LinkedHashMap<>();
            for (SelectUses.Use use : new SelectUses(catalogue, object, mine).run(connection)) {
                boolean follows = SelectFollowers.fields(use.model(), object).contains(use.field());
                (follows ? follow : stay)
                        .merge(
                                use.model().key() + "." + use.field().key(),
                                new Pointing(use.model().key(), use.field().key(), 1),
                                (one, more) -> new Pointing(one.object(), one.field(), one.records() + 1));
            }
            return new Preview(List.copyOf(follow.values()), List.copyOf(stay.values()));
        });
    }

    /** After how many days what lies in the bin goes for good; empty for never. */
    public Optional<Integer> retention() {
        return jdbc.sql("select retention_days from engine.bin where retention_days is not null")
                .query(Integer.class)
                .optional();
    }

    public void retain(Actor actor, @Nullable Integer days) {
        administrator(actor);
        if (days != null && (days < 1 || days > 3650)) {
            throw new Refusal(ErrorCode.OUT_OF_RANGE, Map.of("value", days));
        }
        jdbc.sql("update engine.bin set retention_days = ?").param(days).update();
    }

    /**
     * Takes away for good what has lain in the bin for so many days; what something that stays points to is kept, and what
     * is under a legal hold.
     *
     * @param dry only counts
     */
    public Purged purge(Actor actor, int days, boolean dry) {
        administrator(actor);
        Instant before = clock.instant().minus(Duration.ofDays(days));
        Map<String, Integer> purged = new LinkedHashMap<>();
        Map<String, Integer> kept = new LinkedHashMap<>();
        Map<String, Integer> held = new LinkedHashMap<>();
        for (Model model : catalogues.current().models()) {
            if (model.parent().isPresent()) {
                continue;
            }
            UUID after = null;
            for (List<UUID> page = page(model, before, after); !page.isEmpty(); page = page(model, before, after)) {
                after = page.getLast();
                Set<UUID> bound = holds.of(model, page);
                List<UUID> free = free(model, page, bound);
                purged.merge(model.key(), free.size(), Integer::sum);
                kept.merge(model.key(), page.size() - free.size() - bound.size(), Integer::sum);
                held.merge(model.key(), bound.size(), Integer::sum);
                if (!dry && !free.isEmpty()) {
                    purge.run(actor, Map.of(model.key(), free));
                }
            }
        }
        purged.values().removeIf(count -> count == 0);
        kept.values().removeIf(count -> count == 0);
        held.values().removeIf(count -> count == 0);
        return new Purged(purged, kept, held);
    }

    /** Takes these away for good where they lie in the bin, nothing that stays points to them, and no law keeps them. */
    public Purged purge(Actor actor, String object, List<UUID> ids) {
        administrator(actor);
        Model model = catalogues.current().model(object);
        List<UUID> binned = jdbc.sql(
                        "select id from " + model.table() + " where id = any(?) and deleted_at is not null")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        Set<UUID> held = holds.of(model, binned);
        List<UUID> free = free(model, binned, held);
        if (!free.isEmpty()) {
            purge.run(actor, Map.of(object, free));
        }
        return new Purged(
                Map.of(object, free.size()),
                Map.of(object, ids.size() - free.size() - held.size()),
                Map.of(object, held.size()));
    }

    private List<UUID> page(Model model, Instant before, @Nullable UUID after) {
        return on(connection -> new SelectBin(model).before(connection, before, after, PAGE));
    }

    /** What stays keeps what it points to, and that what it points to in turn. */
    private List<UUID> free(Model model, List<UUID> page, Set<UUID> held) {
        return on(connection -> {
            List<SelectUses.Use> uses = SelectUses.everywhere(catalogues.current(), model.key(), page)
                    .run(connection);
            Set<UUID> free = new LinkedHashSet<>(page);
            free.removeAll(held);
            boolean less = true;
            while (less) {
                less = free.removeAll(uses.stream()
                        .filter(use -> !free.contains(use.parent()))
                        .map(SelectUses.Use::of)
                        .collect(Collectors.toSet()));
            }
            return List.copyOf(free);
        });
    }

    private void administrator(Actor actor) {
        if (actor.user() != null && !access.rights(actor).on("user").delete().all()) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T on(Work<T> work) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new WriteFailed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
