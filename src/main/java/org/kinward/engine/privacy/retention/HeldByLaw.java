package org.kinward.engine.privacy.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.privacy.spi.Keeps;
import org.kinward.engine.record.undo.SelectUses;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records under a legal hold: those it names, those that point to them, and those a link joins to them. */
@Component
final class HeldByLaw implements Keeps {
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
    public boolean bindsEverybody() {
        return true;
    }

    @Override
    public Set<UUID> of(Model model, Collection<UUID> records) {
        var today = LocalDate.ofInstant(clock.instant(), workspaces.current().zone());
        if (records.isEmpty()
                || jdbc.sql(HELD + " limit 1")
                        .param("today", today)
                        .query(UUID.class)
                        .list()
                        .isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(String.join(" union ", ways(model)))
                .param("today", today)
                .param("ids", records.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private List<String> ways(Model model) {
        List<String> ways = new ArrayList<>();
        ways.add("select h.record from (" + HELD + ") h where h.record = any(:ids)");
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

    private static void join(Model link, Model model, List<String> ways) {
        for (ModelField here : SelectUses.relations(link, model.key())) {
            for (ModelField there : pointing(link)) {
                if (!here.equals(there) && !here.system()) {
                    ways.add("select l.\"" + here.column() + "\" from " + link.table() + " l where l.deleted_at is null"
                            + " and l.\"" + here.column() + "\" = any(:ids) and l.\"" + there.column() + "\" in ("
                            + HELD + ")");
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
