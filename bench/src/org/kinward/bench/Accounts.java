package org.kinward.bench;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.kinward.kernel.id.Ids;
import org.kinward.kernel.text.Fold;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody would write by hand for this one table: the application's tables, columns, indexes, guard and feed line,
 * in JDBC and Jackson's generator, without a catalogue, rules or rights that could be any others.
 */
final class Accounts {
    /** Who asks. A reader of all has no team. */
    record Caller(UUID user, UUID team) {
        boolean all() {
            return team == null;
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID EVERYONE = new UUID(0, 1);

    private static final String POINTS = """
        insert into engine.contact_point (object, record, field, folded)
        values ('account', ?, 'emails', ?), ('account', ?, 'phones', ?) on conflict do nothing\
        """;
    private static final String FEED = """
        with opened as materialized (select nextval('engine.feed_tx') as tx),
        written as (insert into engine.feed_line (tx, seq, at, actor, actor_kind, origin, batch, cause_depth, object,
            record, kind, version, changes, scope_after)
          select tx, 1, ?, ?, 'user', 'api', ?, 0, 'account', ?, ?, ?, cast(? as jsonb), ? from opened)
        insert into engine.feed_commit (tx, lines) select tx, 1 from opened\
        """;

    private final Connection connection;
    private final Shape shape;

    Accounts(Connection connection, Shape shape) {
        this.connection = connection;
        this.shape = shape;
    }

    byte[] list(Caller caller) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(caller.all() ? shape.listAll() : shape.listSome())) {
            if (!caller.all()) {
                for (int i = 0; i < 6; i += 3) {
                    statement.setObject(i + 1, caller.user());
                    statement.setObject(i + 2, caller.team());
                    statement.setObject(i + 3, EVERYONE);
                }
            }
            var bytes = new ByteArrayOutputStream(32_768);
            try (ResultSet rows = statement.executeQuery();
                    JsonGenerator out = JSON.createGenerator(bytes)) {
                out.writeStartObject();
                out.writeName("items");
                out.writeStartArray();
                int written = 0;
                while (rows.next() && written++ < 50) {
                    write(rows, out, false);
                }
                out.writeEndArray();
                out.writeEndObject();
            }
            return bytes.toByteArray();
        }
    }

    byte[] one(UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(shape.one())) {
            statement.setObject(1, id);
            var bytes = new ByteArrayOutputStream(2_048);
            try (ResultSet rows = statement.executeQuery();
                    JsonGenerator out = JSON.createGenerator(bytes)) {
                rows.next();
                write(rows, out, true);
            }
            return bytes.toByteArray();
        }
    }

    private void write(ResultSet row, JsonGenerator out, boolean whole) throws SQLException {
        out.writeStartObject();
        out.writeStringProperty("object", "account");
        out.writeStringProperty("id", row.getString(1));
        out.writeNumberProperty("version", row.getInt(2));
        text(row, 3, "name", out);
        text(row, 4, "industry", out);
        text(row, 5, "website", out);
        raw(row, 6, "emails", out);
        raw(row, 7, "phones", out);
        out.writeName("address");
        out.writeStartObject();
        String[] parts = {"street", "city", "region", "postalCode", "country"};
        for (int i = 0; i < parts.length; i++) {
            String part = row.getString(8 + i);
            if (part != null) {
                out.writeStringProperty(parts[i], part);
            }
        }
        out.writeEndObject();
        money(row, 13, "annualRevenue", out);
        out.writeNumberProperty("employees", row.getLong(18));
        out.writeNumberProperty("founded", row.getLong(19));
        text(row, 20, "taxId", out);
        reference(row, 21, "parent", "account", out);
        text(row, 23, "source", out);
        if (whole) {
            text(row, 24, "description", out);
        }
        if (whole) {
            beside(row, out);
        }
        text(row, 25, "externalId", out);
        reference(row, 26, "owner", "user", out);
        reference(row, 28, "team", "team", out);
        moment(row, 30, "createdAt", out);
        reference(row, 31, "createdBy", "user", out);
        moment(row, 33, "updatedAt", out);
        reference(row, 34, "updatedBy", "user", out);
        moment(row, 36, "deletedAt", out);
        out.writeEndObject();
    }

    private static void text(ResultSet row, int at, String name, JsonGenerator out) throws SQLException {
        out.writeName(name);
        String value = row.getString(at);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private static void raw(ResultSet row, int at, String name, JsonGenerator out) throws SQLException {
        out.writeName(name);
        String value = row.getString(at);
        out.writeRawValue(value == null ? "[]" : value);
    }

    /** What other modules and the engine keep beside; none of the accounts measured has tags or was merged. */
    private void beside(ResultSet row, JsonGenerator out) throws SQLException {
        if (row.getArray(37) != null || row.getString(38) != null) {
            throw new SQLException("an account with tags, or merged into another");
        }
        out.writeName("tags");
        out.writeNull();
        out.writeName("mergedInto");
        out.writeNull();
        int at = Shape.FIRST_GAINED;
        for (Shape.Gained gained : shape.gained()) {
            switch (gained.kind()) {
                case NUMBER -> number(row, at, gained.key(), out);
                case MONEY -> money(row, at, gained.key(), out);
                case MOMENT -> moment(row, at, gained.key(), out);
                case TEXT -> text(row, at, gained.key(), out);
            }
            at += gained.columns().size();
        }
    }

    private static void number(ResultSet row, int at, String name, JsonGenerator out) throws SQLException {
        out.writeName(name);
        long value = row.getLong(at);
        if (row.wasNull()) {
            out.writeNull();
        } else {
            out.writeNumber(value);
        }
    }

    private static void money(ResultSet row, int at, String name, JsonGenerator out) throws SQLException {
        out.writeName(name);
        BigDecimal amount = row.getBigDecimal(at);
        if (amount == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringProperty("amount", plain(amount));
        out.writeStringProperty("currency", row.getString(at + 1));
        out.writeStringProperty("base", plain(row.getBigDecimal(at + 2)));
        out.writeStringProperty("rate", plain(row.getBigDecimal(at + 3)));
        out.writeStringProperty("rateDate", row.getString(at + 4));
        out.writeEndObject();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void moment(ResultSet row, int at, String name, JsonGenerator out) throws SQLException {
        out.writeName(name);
        OffsetDateTime moment = row.getObject(at, OffsetDateTime.class);
        if (moment == null) {
            out.writeNull();
        } else {
            out.writeString(moment.toInstant().toString());
        }
    }

    private static void reference(ResultSet row, int at, String name, String object, JsonGenerator out)
            throws SQLException {
        out.writeName(name);
        String id = row.getString(at);
        if (id == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringProperty("object", object);
        out.writeStringProperty("id", id);
        String title = row.getString(at + 1);
        if (title != null) {
            out.writeStringProperty("title", title);
        }
        out.writeEndObject();
    }

    /** With its contact points and its line in the feed, in one transaction. */
    UUID create(Caller caller, Account account) throws SQLException {
        UUID id = Ids.next();
        OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        connection.setAutoCommit(false);
        try {
            try (PreparedStatement statement = connection.prepareStatement(shape.insert())) {
                Object[] row = row(id, caller, account, now);
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.executeUpdate();
            }
            try (PreparedStatement statement = connection.prepareStatement(POINTS)) {
                statement.setObject(1, id);
                statement.setString(2, account.email());
                statement.setObject(3, id);
                statement.setString(4, account.phoneFolded());
                statement.executeUpdate();
            }
            feed(caller, id, now, "created", 1, null);
            connection.commit();
            return id;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The values of the known columns, in their order. */
    static Object[] row(UUID id, Caller owner, Account account, OffsetDateTime now) {
        var revenue = new BigDecimal(account.revenue()).stripTrailingZeros();
        String address = String.join(", ", account.street(), account.postalCode(), account.city(), account.country());
        return new Object[] {
            id,
            1,
            account.name(),
            Fold.of(account.name()),
            account.industry(),
            account.website(),
            Fold.of(account.website()),
            "[{\"value\": \"" + account.email() + "\", \"label\": \"work\"}]",
            "[{\"value\": \"" + account.phone() + "\", \"label\": \"main\", \"display\": \"" + account.phoneDisplay()
                    + "\"}]",
            account.street(),
            account.city(),
            account.postalCode(),
            account.country(),
            Fold.of(address),
            revenue,
            "EUR",
            revenue,
            BigDecimal.ONE,
            LocalDate.now(),
            account.employees(),
            account.founded(),
            account.taxId(),
            Fold.of(account.taxId()),
            account.externalId(),
            account.externalId() == null ? null : Fold.of(account.externalId()),
            owner.user(),
            owner.team(),
            now,
            owner.user(),
            now,
            owner.user()
        };
    }

    /** Locks the row to say in the feed what was there before. */
    void update(Caller caller, UUID id, long employees) throws SQLException {
        OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        connection.setAutoCommit(false);
        try {
            long before;
            int version;
            try (PreparedStatement statement = connection.prepareStatement(
                    "select version, employees from data.account where id = ? for update")) {
                statement.setObject(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    version = row.getInt(1) + 1;
                    before = row.getLong(2);
                }
            }
            try (PreparedStatement statement = connection.prepareStatement(
                    "update data.account set version = ?, employees = ?, updated_at = ?, updated_by = ? where id ="
                            + " ?")) {
                statement.setInt(1, version);
                statement.setLong(2, employees);
                statement.setObject(3, now);
                statement.setObject(4, caller.user());
                statement.setObject(5, id);
                statement.executeUpdate();
            }
            feed(caller, id, now, "updated", version, "{\"employees\":[" + before + "," + employees + "]}");
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void feed(Caller caller, UUID id, OffsetDateTime now, String kind, int version, String changes)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FEED)) {
            statement.setObject(1, now);
            statement.setObject(2, caller.user());
            statement.setObject(3, Ids.next());
            statement.setObject(4, id);
            statement.setString(5, kind);
            statement.setInt(6, version);
            statement.setString(7, changes);
            statement.setArray(8, connection.createArrayOf("uuid", new Object[] {caller.user(), null, null}));
            statement.executeUpdate();
        }
    }
}
