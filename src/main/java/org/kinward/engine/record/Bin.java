package org.kinward.engine.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    Bin(DataSource database, Catalogues catalogues, Access access, Purge purge, Clock clock) {
        this.database = database;
        this.catalogues = catalogues;
        this.access = access;
        this.purge = purge;
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** What lies in the bin of one type. */
    public record Heap(String object, int records, @Nullable Instant oldest) {}

    /** A relation and how many records point by it to what is to be deleted. */
    public record Pointing(String object, String field, int records) {}

    /** @param follow go into the bin too and come back together @param stay are kept, pointing into the bin */
    public record Preview(List<Pointing> follow, List<Pointing> stay) {}

    /** By type: for good away, and kept because something still points there. */
    public record Purged(Map<String, Integer> purged, Map<String, Integer> kept) {}

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
     * Takes away for good what has lain in the bin for so many days; what something outside of it still points to is kept.
     *
     * @param dry only counts
     */
    public Purged purge(Actor actor, int days, boolean dry) {
        administrator(actor);
        Instant before = clock.instant().minus(Duration.ofDays(days));
        Map<String, Integer> purged = new LinkedHashMap<>();
        Map<String, Integer> kept = new LinkedHashMap<>();
        for (Model model : catalogues.current().models()) {
            if (model.parent().isPresent()) {
                continue;
            }
            UUID after = null;
            for (List<UUID> page = page(model, before, after); !page.isEmpty(); page = page(model, before, after)) {
                after = page.getLast();
                List<UUID> free = free(model, page);
                purged.merge(model.key(), free.size(), Integer::sum);
                kept.merge(model.key(), page.size() - free.size(), Integer::sum);
                if (!dry && !free.isEmpty()) {
                    purge.run(actor, Map.of(model.key(), free));
                }
            }
        }
        purged.values().removeIf(count -> count == 0);
        kept.values().removeIf(count -> count == 0);
        return new Purged(purged, kept);
    }

    /** Takes these away for good where they lie in the bin and nothing outside of it points to them. */
    public Purged purge(Actor actor, String object, List<UUID> ids) {
        administrator(actor);
        Model model = catalogues.current().model(object);
        List<UUID> binned = jdbc.sql(
                        "select id from " + model.table() + " where id = any(?) and deleted_at is not null")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        List<UUID> free = free(model, binned);
        if (!free.isEmpty()) {
            purge.run(actor, Map.of(object, free));
        }
        return new Purged(Map.of(object, free.size()), Map.of(object, ids.size() - free.size()));
    }

    private List<UUID> page(Model model, Instant before, @Nullable UUID after) {
        return on(connection -> new SelectBin(model).before(connection, before, after, PAGE));
    }

    private List<UUID> free(Model model, List<UUID> page) {
        return on(connection -> {
            Set<UUID> used = new HashSet<>();
            Map<UUID, UUID> by = new HashMap<>();
            SelectUses.everywhere(catalogues.current(), model.key(), page)
                    .run(connection)
                    .forEach(use -> by.put(use.of(), use.parent()));
            by.forEach((of, parent) -> {
                if (!page.contains(parent)) {
                    used.add(of);
                }
            });
            return page.stream().filter(id -> !used.contains(id)).toList();
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
