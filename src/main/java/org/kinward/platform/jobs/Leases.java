package org.kinward.platform.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Named leases: at any time at most one holder has the lease of a name, judged by the clock of the database, so the
 * clocks of the processes do not matter.
 */
public final class Leases {

    private static final String ACQUIRE = """
        insert into engine.lease as l (name, holder, until, fence)
        values (?, ?, clock_timestamp() + make_interval(secs => ?), 1)
        on conflict (name) do update
           set holder = excluded.holder, until = excluded.until, fence = l.fence + 1
         where l.until <= clock_timestamp()
        returning fence
        """;
    private static final String RENEW = """
        update engine.lease set until = clock_timestamp() + make_interval(secs => ?)
         where name = ? and holder = ? and fence = ? and until > clock_timestamp()
        """;
    private static final String RELEASE =
            "update engine.lease set until = clock_timestamp() where name = ? and holder = ? and fence = ? and until >"
                    + " clock_timestamp()";
    // The share lock keeps the next holder waiting until this transaction has ended.
    private static final String CONFIRM =
            "select 1 from engine.lease where name = ? and holder = ? and fence = ? and until > clock_timestamp() for"
                    + " share";

    private final DataSource source;
    private final String holder;

    public Leases(DataSource source) {
        // Not the host's name: two processes on one host are two holders, and so are two runs of one.
        this(source, UUID.randomUUID().toString());
    }

    Leases(DataSource source, String holder) {
        this.source = source;
        this.holder = holder;
    }

    /** Takes a lease that is free or has run out; empty while somebody holds it, this process included. */
    public Optional<Lease> acquire(String name, Duration term) {
        long asked = System.nanoTime();
        return fenceOf(name, term).stream()
                .mapToObj(fence -> new Lease(this, name, fence, term, asked))
                .findFirst();
    }

    private OptionalLong fenceOf(String name, Duration term) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(ACQUIRE)) {
            statement.setString(1, name);
            statement.setString(2, holder);
            statement.setDouble(3, seconds(term));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("lease " + name, failure);
        }
    }

    boolean renew(String name, long fence, Duration term) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(RENEW)) {
            statement.setDouble(1, seconds(term));
            statement.setString(2, name);
            statement.setString(3, holder);
            statement.setLong(4, fence);
            return statement.executeUpdate() == 1;
        }
    }

    void release(String name, long fence) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(RELEASE)) {
            bind(statement, name, fence);
            statement.executeUpdate();
        }
    }

    boolean confirm(Connection connection, String name, long fence) throws SQLException {
        try (var statement = connection.prepareStatement(CONFIRM)) {
            bind(statement, name, fence);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void bind(PreparedStatement statement, String name, long fence) throws SQLException {
        statement.setString(1, name);
        statement.setString(2, holder);
        statement.setLong(3, fence);
    }

    private static double seconds(Duration term) {
        return term.toMillis() / 1000.0;
    }
}
