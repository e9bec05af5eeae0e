package org.kinward.engine.record;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.past.History;
import org.kinward.engine.record.query.ExportQuery;
import org.kinward.engine.record.query.Find;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.engine.record.query.InUse;
import org.kinward.engine.record.query.OneRecord;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.engine.record.query.Pages;
import org.kinward.engine.record.query.QueryFailed;
import org.kinward.engine.record.query.SeveralRecords;
import org.kinward.engine.record.query.export.Export;
import org.kinward.engine.record.query.group.Groups;
import org.kinward.engine.record.query.run.ReferenceMemory;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.statement.KnownReferences;
import org.kinward.engine.record.sql.SelectMerged;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one way records are read. Every answer is JSON in UTF-8, as the API gives it. */
@Component
public final class Queries {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE_BYTES = 16_384;

    private final DataSource database;
    private final Catalogues catalogues;
    private final Access access;
    private final Circumstances circumstances;
    private final ReferenceMemory references;
    private final Pages pages = new Pages();
    private final OneRecord ones = new OneRecord();
    private final History history;
    private final SeveralRecords several = new SeveralRecords();

    Queries(
            DataSource database,
            Catalogues catalogues,
            Access access,
            Circumstances circumstances,
            ReferenceMemory references,
            FeedReader feed) {
        this.references = references;
        this.database = database;
        this.catalogues = catalogues;
        this.access = access;
        this.circumstances = circumstances;
        this.history = new History(feed);
    }

    public byte[] page(Actor actor, PageQuery query) {
        return answer(actor, (connection, request, out) -> pages.write(connection, request, query, out));
    }

    /** The record with its children; empty where there is none within sight. */
    public Optional<byte[]> one(Actor actor, String object, UUID id) {
        boolean[] found = new boolean[1];
        byte[] answer = answer(
                actor, (connection, request, out) -> found[0] = ones.write(connection, request, object, id, out));
        return found[0] ? Optional.of(answer) : Optional.empty();
    }

    public byte[] groups(Actor actor, GroupsQuery query) {
        return answer(actor, (connection, request, out) -> Groups.write(connection, request, query, out));
    }

    /**
     * Asks nothing of the database, so that rules may.
     *
     * @throws Refusal as {@link #groups} would refuse somebody with these rights
     */
    public void check(Rights rights, FieldContext fields, GroupsQuery query) {
        Groups.check(new Request(rights, rights.seen(catalogues.current()), fields), query);
    }

    /**
     * Every record, one after another and all of one moment. A connection is held until the last is taken.
     *
     * @param rows gets each as a JSON object; what it throws ends the export
     */
    public void export(Actor actor, ExportQuery query, Export.Rows rows) {
        Request request = request(actor);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                Export.run(connection, request, query, rows);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    public byte[] find(Actor actor, String typed, List<String> objects, int limit) {
        return answer(
                actor, (connection, request, out) -> new Find(typed, objects, limit).write(connection, request, out));
    }

    /** Values such as tags that records within sight have. */
    public byte[] inUse(Actor actor, InUse query) {
        return answer(actor, (connection, request, out) -> query.write(connection, request, out));
    }

    /**
     * @param before where the page before ended; null for the newest
     */
    public byte[] history(Actor actor, String object, UUID id, @Nullable String before, int limit) {
        requireInSight(actor, object, id);
        return answer(actor, (connection, request, out) -> {
            List<UUID> together = new SelectMerged(catalogues.current().model(object), id).run(connection);
            if (together.size() > 1) {
                JSON.writeTree(out, History.together(connection, request, together, before, limit));
            } else {
                JSON.writeTree(out, history.read(connection, request, id, version(before), limit));
            }
        });
    }

    private static @Nullable Integer version(@Nullable String before) {
        try {
            return before == null ? null : Integer.valueOf(before);
        } catch (NumberFormatException e) {
            throw new Refusal(ErrorCode.BAD_CURSOR, Map.of());
        }
    }

    /** An array of those of these records that are live and within sight, in no order and without children. */
    public byte[] several(Actor actor, String object, List<UUID> ids) {
        return answer(actor, (connection, request, out) -> several.write(connection, request, object, ids, out));
    }

    /** Gives the references anywhere in it the titles the actor may see. */
    public void giveTitles(Actor actor, JsonNode tree) {
        Request request = request(actor);
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            History.giveTitles(connection, request, tree);
        } catch (SQLException e) {
            throw new QueryFailed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /**
     * @throws Refusal {@code notFound} where there is no such record within sight
     */
    public void requireInSight(Actor actor, String object, UUID id) {
        Request request = request(actor);
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            if (ones.inSight(connection, request, object, id)) {
                return;
            }
        } catch (SQLException e) {
            throw new QueryFailed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        throw new Refusal(ErrorCode.NOT_FOUND, Map.of("object", object, "id", id.toString()));
    }

    /** The catalogue as this actor sees it: hidden fields are not in it. */
    public Catalogue catalogue(Actor actor) {
        return access.rights(actor).seen(catalogues.current());
    }

    /** By what values written by this actor are read. */
    public FieldContext reading(Actor actor) {
        return circumstances.of(actor);
    }

    private Request request(Actor actor) {
        Rights rights = access.rights(actor);
        Catalogue catalogue = catalogues.current();
        KnownReferences known = references.known(catalogue, actor.language());
        return new Request(rights, rights.seen(catalogue), circumstances.of(actor), known);
    }

    private interface Writing {
        void to(Connection connection, Request request, JsonGenerator out) throws SQLException;
    }

    /** Whole in memory before any of it leaves: what fails half way must not look like an answer. */
    private byte[] answer(Actor actor, Writing writing) {
        // Before a connection is taken: what it asks for may need one too, and then all threads could wait for a
        // second.
        Request request = request(actor);
        Connection connection = DataSourceUtils.getConnection(database);
        var bytes = new ByteArrayOutputStream(PAGE_BYTES);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            writing.to(connection, request, out);
        } catch (SQLException e) {
            throw new QueryFailed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        return bytes.toByteArray();
    }
}
