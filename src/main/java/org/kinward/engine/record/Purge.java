package org.kinward.engine.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Reach;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Scope;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.Provenance;
import org.kinward.engine.record.spi.Holds;
import org.kinward.engine.record.sql.PointedTo;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.id.Ids;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes records away for good, with their children and their contact points: not into the bin, and not to be undone. The
 * feed says of each that it was deleted; what it said of them before stays.
 */
@Component
public final class Purge {
    private final DataSource database;
    private final TransactionTemplate transactions;
    private final Catalogues catalogues;
    private final Access access;
    private final Feed feed;
    private final Holds holds;
    private final Clock clock;

    Purge(
            DataSource database,
            PlatformTransactionManager transactions,
            Catalogues catalogues,
            Access access,
            Feed feed,
            Holds holds) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.catalogues = catalogues;
        this.access = access;
        this.feed = feed;
        this.holds = holds;
        this.clock = Clock.systemUTC();
    }

    /**
     * In one transaction of its own.
     *
     * @param records identities by object type; those that are not there are passed over
     * @throws Refusal {@code denied} to who may not delete every record of these types, {@code underLegalHold} where
     *     one of them must be kept
     */
    public void run(Actor actor, Map<String, List<UUID>> records) {
        go(actor, records, true);
    }

    /** What an erasure takes along: whether anything of it is held was asked before it began, and it cannot end half done. */
    public void ofErasure(Actor actor, Map<String, List<UUID>> records) {
        go(actor, records, false);
    }

    /** @throws Refusal {@code underLegalHold} where one of these must be kept */
    public void requireFree(Map<String, ? extends Collection<UUID>> records) {
        records.forEach((object, ids) -> {
            if (!holds.of(catalogues.current().model(object), ids).isEmpty()) {
                throw new Refusal(ErrorCode.UNDER_LEGAL_HOLD, Map.of("object", object));
            }
        });
    }

    private void go(Actor actor, Map<String, List<UUID>> records, boolean unlessHeld) {
        Rights rights = access.rights(actor);
        if (!records.keySet().stream().allMatch(object -> all(rights.on(object).delete()))) {
            throw new Refusal(ErrorCode.DENIED);
        }
        Catalogue catalogue = catalogues.current();
        transactions.executeWithoutResult(status -> {
            if (unlessHeld) {
                requireFree(records);
            }
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                List<FeedLine> lines = new ArrayList<>();
                var provenance = provenance(actor);
                for (Map.Entry<String, List<UUID>> entry : records.entrySet()) {
                    Model model = catalogue.model(entry.getKey());
                    remember(connection, model, entry.getValue());
                    lines.addAll(delete(connection, catalogue, model, entry.getValue(), provenance));
                    deleteWhatHangsOn(connection, catalogue, model, entry.getValue());
                }
                feed.append(connection, lines);
            } catch (SQLException e) {
                throw new WriteFailed(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        });
        feed.committed();
    }

    /** As far as a right to delete reaches: of what is personal nobody reaches further. */
    private static boolean all(Reach reach) {
        return reach.all() || reach.has(Scope.SHARED);
    }

    private Provenance provenance(Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID user = actor.user();
        String kind = user == null ? "system" : "user";
        UUID batch = Ids.next();
        return new Provenance(now, user, kind, actor.origin().wire(), batch, batch, null);
    }

    /** The id of one that was merged leads on for ever, also when nothing else is left of it. */
    private static void remember(Connection connection, Model model, List<UUID> ids) throws SQLException {
        if (model.find("mergedInto").isEmpty()) {
            return;
        }
        String sql = "insert into engine.merged (object, loser, winner) select ?, id, merged_into from " + model.table()
                + " where id = any(cast(? as uuid[])) and merged_into is not null on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, model.key());
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private static List<FeedLine> delete(
            Connection connection, Catalogue catalogue, Model model, List<UUID> ids, Provenance provenance)
            throws SQLException {
        List<FeedLine> lines = new ArrayList<>();
        String sql = "delete from " + model.table()
                + " where id = any(cast(? as uuid[])) returning id, version, owner, team, territory, "
                + new PointedTo(catalogue, model).sql();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    var scope = new org.kinward.engine.feed.Scope(uuid(rows, 3), uuid(rows, 4), uuid(rows, 5));
                    lines.add(new FeedLine(
                            provenance,
                            model.key(),
                            rows.getObject(1, UUID.class),
                            FeedLine.Kind.DELETED,
                            rows.getInt(2) + 1,
                            rows.getString(6),
                            scope,
                            scope));
                }
            }
        }
        return lines;
    }

    private static @Nullable UUID uuid(ResultSet rows, int at) throws SQLException {
        return rows.getObject(at, UUID.class);
    }

    private static void deleteWhatHangsOn(Connection connection, Catalogue catalogue, Model model, List<UUID> ids)
            throws SQLException {
        List<String> statements = new ArrayList<>();
        statements.add("delete from engine.contact_point where record = any(cast(? as uuid[]))");
        for (ModelField field : model.childFields()) {
            Model child = catalogue.model(field.settings().owned());
            statements.add("delete from " + child.table() + " where \"" + Names.PARENT + "\" = any(cast(? as uuid[]))");
        }
        for (String sql : statements) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                statement.executeUpdate();
            }
        }
    }
}
