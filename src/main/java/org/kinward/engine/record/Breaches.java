package org.kinward.engine.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.definition.RuleDefinition;
import org.kinward.engine.record.derived.ReadInputs;
import org.kinward.engine.record.query.QueryFailed;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.validation.Validation;
import org.springframework.stereotype.Component;

/** Counts the records that a rule would refuse if they were changed now. They stay as they are. */
@Component
public final class Breaches {
    private static final int PAGE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final Catalogues catalogues;
    private final Access access;
    private final Circumstances circumstances;

    Breaches(DataSource database, Catalogues catalogues, Access access, Circumstances circumstances) {
        this.database = database;
        this.catalogues = catalogues;
        this.access = access;
        this.circumstances = circumstances;
    }

    /**
     * @param checked how many were looked at
     * @param whole whether those are all there are; looking ends after five seconds
     */
    public record Count(long checked, long breaking, boolean whole) {}

    /**
     * @throws org.kinward.kernel.error.Refusal where the rule cannot be read
     */
    public Count count(RuleDefinition rule) {
        Catalogue catalogue = catalogues.current();
        Validation validation = Validation.read(catalogue, rule);
        Actor system = Actor.system(Origin.SYSTEM);
        var request = new Request(access.rights(system), catalogue, circumstances.of(system));
        Model model = catalogue.model(rule.object());
        try (Connection connection = database.getConnection()) {
            return count(connection, request, model, validation);
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    private static Count count(Connection connection, Request request, Model model, Validation validation)
            throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long checked = 0;
        long breaking = 0;
        UUID after = null;
        List<UUID> ids;
        do {
            ids = page(connection, model, after);
            Map<UUID, Map<String, @Nullable Object>> values =
                    new ReadInputs(request, model, validation.paths().keySet(), ids).run(connection);
            breaking += ids.stream()
                    .filter(id -> !validation.holds(values.getOrDefault(id, Map.of())::get))
                    .count();
            checked += ids.size();
            after = ids.isEmpty() ? null : ids.getLast();
        } while (ids.size() == PAGE && System.nanoTime() < end);
        return new Count(checked, breaking, ids.size() < PAGE);
    }

    private static List<UUID> page(Connection connection, Model model, @Nullable UUID after) throws SQLException {
        String sql = "select id from " + model.table() + " where true"
                + (model.parent().isEmpty() ? " and deleted_at is null" : "")
                + (after == null ? "" : " and id > cast(? as uuid)") + " order by id limit " + PAGE;
        List<UUID> ids = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            if (after != null) {
                statement.setObject(1, after);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }
}
