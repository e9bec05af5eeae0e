package org.kinward.engine.record.query.run;

import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.query.statement.KnownReferences;
import org.kinward.engine.record.query.statement.RowWriter;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@link KnownReferences}. What this process writes it knows at once; what another writes, within a second, as
 * rights do.
 */
@Component
public final class ReferenceMemory {
    private static final long MAX_AGE = Duration.ofSeconds(1).toNanos();
    /** Types with more records are joined: to look whether any changed would cost more than it saves. */
    private static final int FEW = 1_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource database;
    private final Messages messages;
    private final AtomicLong writes = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Kept kept = new Kept(Map.of(), KnownReferences.NONE, -1, 0, -1);

    /** @param writes how many writes of common records this process had committed when it was read */
    private record Kept(Map<String, Type> types, KnownReferences known, long catalogue, long at, long writes) {}

    /** @param stamp changes with every write to any of its records */
    private record Type(String stamp, Map<UUID, SerializableString> written) {}

    ReferenceMemory(DataSource database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    public static boolean common(Model model) {
        return switch (model.shape().custody()) {
            case CONFIGURATION, SHARED -> model.parent().isEmpty();
            case OWNED, PERSONAL, ADMINISTRATION -> false;
        };
    }

    /** To be told after a commit that wrote common records. */
    public void written() {
        writes.incrementAndGet();
    }

    /** Before a connection is taken: it may need one of its own, on which no transaction of the caller's is open. */
    public KnownReferences known(Catalogue catalogue, Locale language) {
        return known(catalogue).calling(messages.text(language, "access.everyone"));
    }

    private KnownReferences known(Catalogue catalogue) {
        Kept known = kept;
        boolean wrong = known.catalogue() != catalogue.version() || known.writes() != writes.get();
        if (!wrong && System.nanoTime() - known.at() < MAX_AGE) {
            return known.known();
        }
        if (wrong) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return known.known();
        }
        try {
            known = kept;
            long now = System.nanoTime();
            long written = writes.get();
            if (known.catalogue() != catalogue.version() || known.writes() != written || now - known.at() >= MAX_AGE) {
                known = read(catalogue, known, now, written);
                kept = known;
            }
            return known.known();
        } finally {
            reading.unlock();
        }
    }

    private Kept read(Catalogue catalogue, Kept before, long now, long written) {
        List<Model> models =
                catalogue.models().stream().filter(ReferenceMemory::common).toList();
        try (Connection connection = database.getConnection()) {
            Map<String, String> stamps = stamps(connection, models);
            Map<String, Type> types = new HashMap<>();
            boolean same = before.catalogue() == catalogue.version();
            for (Model model : models) {
                String stamp = stamps.get(model.key());
                Type known = same ? before.types().get(model.key()) : null;
                if (stamp != null) {
                    types.put(
                            model.key(),
                            known != null && known.stamp().equals(stamp)
                                    ? known
                                    : new Type(stamp, references(connection, model)));
                }
            }
            return new Kept(
                    types,
                    same && types.equals(before.types()) ? before.known() : references(types),
                    catalogue.version(),
                    now,
                    written);
        } catch (SQLException e) {
            throw new IllegalStateException("Common records could not be read", e);
        }
    }

    private static KnownReferences references(Map<String, Type> types) {
        Map<String, Map<UUID, SerializableString>> written = new HashMap<>();
        types.forEach((object, type) -> written.put(object, type.written()));
        return new KnownReferences(written);
    }

    /** Of the types that have few records. */
    private static Map<String, String> stamps(Connection connection, List<Model> models) throws SQLException {
        var sql = new StringBuilder();
        for (Model model : models) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append("select '")
                    .append(model.key().replace("'", "''"))
                    .append("', count(*), coalesce(sum(version), 0), max(updated_at) from (select version, updated_at"
                            + " from ")
                    .append(model.table())
                    .append(" limit ")
                    .append(FEW + 1)
                    .append(") t");
        }
        Map<String, String> stamps = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.toString());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (rows.getInt(2) <= FEW) {
                    stamps.put(rows.getString(1), rows.getLong(2) + "/" + rows.getLong(3) + "/" + rows.getString(4));
                }
            }
        }
        return stamps;
    }

    private static Map<UUID, SerializableString> references(Connection connection, Model model) throws SQLException {
        Map<UUID, SerializableString> written = new HashMap<>();
        String sql = "select id, cast(\"" + model.title().column() + "\" as text) from " + model.table();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                var json = new StringWriter();
                try (JsonGenerator out = JSON.createGenerator(json)) {
                    RowWriter.writeReference(model.key(), id, rows.getString(2), out);
                }
                written.put(id, new SerializedString(json.toString()));
            }
        }
        return written;
    }
}
