package org.kinward.engine.privacy.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.privacy.spi.Keeps;
import org.kinward.engine.record.spi.Holds;
import org.kinward.engine.record.undo.SelectUses;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records under a legal hold: those it names, those that were merged into them, those that point to them, those that a
 * link joins to them, and the hold itself, as long as it holds.
 */
@Component
final class HeldByLaw implements Keeps, Holds {
    private static final String HELD =
            "select record from data.legal_hold where deleted_at is null and (until is null or until >= :today)";

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final Workspaces workspaces;
    private final Clock clock;

    HeldByLaw(JdbcClient jdbc, Catalogues catalogues, Workspaces workspaces, Clock clock) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    @Override
    public String reason() {
        return "legalHold";
    }

    @Override
    public Set<UUID> of(Model model, Collection<UUID> records) {
        if (records.isEmpty() || !holdsAnything()) {
            return Set.of();
        }
        return model.parent()
                .map(parent -> children(model, catalogues.current().model(parent), records))
                .orElseGet(() -> named(model, records, today()));
    }

    /** Whether there is any hold that holds. */
    boolean holdsAnything() {
        return !jdbc.sql(HELD + " limit 1")
                .param("today", today())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workspaces.current().zone());
    }

    private Set<UUID> named(Model model, Collection<UUID> records, LocalDate today) {
        return new HashSet<>(jdbc.sql(String.join(" union ", ways(model)))
                .param("today", today)
                .param("ids", records.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** What a record owns is held with it. */
    private Set<UUID> children(Model child, Model parent, Collection<UUID> records) {
        Map<UUID, UUID> owners = new HashMap<>();
        jdbc.sql("select id, " + Names.PARENT + " from " + child.table() + " where id = any(:ids)")
                .param("ids", records.toArray(UUID[]::new))
                .query((row, n) -> owners.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        Set<UUID> held = of(parent, Set.copyOf(owners.values()));
        owners.values().retainAll(held);
        return owners.keySet();
    }

    private List<String> ways(Model model) {
        List<String> ways = new ArrayList<>();
        ways.add("select h.record from (" + HELD + ") h where h.record = any(:ids)");
        if (model.key().equals(LegalHold.KEY)) {
            ways.add(HELD.replace("select record", "select id") + " and id = any(:ids)");
        }
        model.find("mergedInto").ifPresent(into -> ways.add(merged(model, into)));
        for (ModelField field : pointing(model)) {
            ways.add("select t.id from " + model.table() + " t where t.id = any(:ids) and t.\"" + field.column()
                    + "\" in (" + HELD + ")");
        }
        for (Model link : catalogues.current().models()) {
            if (link.shape().link()) {
                join(link, model, ways);
            }
        }
        return ways;
    }

    /** However many times what it was merged into was merged on. */
    private static String merged(Model model, ModelField into) {
        String column = "t.\"" + into.column() + "\"";
        return "select up.loser from (with recursive up as (select t.id as loser, " + column + " as winner from "
                + model.table() + " t where t.id = any(:ids) union select up.loser, " + column + " from up join "
                + model.table() + " t on t.id = up.winner) select * from up) up where up.winner in (" + HELD + ")";
    }

    /** A link in the bin went there with what it joined, or was true once: it holds as well. */
    private static void join(Model link, Model model, List<String> ways) {
        for (ModelField here : SelectUses.relations(link, model.key())) {
            for (ModelField there : pointing(link)) {
                if (!here.equals(there) && !here.system()) {
                    ways.add("select l.\"" + here.column() + "\" from " + link.table() + " l where l.\"" + here.column()
                            + "\" = any(:ids) and l.\"" + there.column() + "\" in (" + HELD + ")");
                }
            }
        }
    }

    /** Relations of its own, not those every record has. */
    private static List<ModelField> pointing(Model model) {
        return model.fields().stream()
                .filter(field -> field.type().reference() && field.stored() && !field.system())
                .toList();
    }
}
