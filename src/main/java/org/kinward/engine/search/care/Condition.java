package org.kinward.engine.search.care;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.consumer.Progress;
import org.kinward.engine.search.index.KeepEntries;
import org.kinward.engine.search.index.Latency;
import org.kinward.engine.search.index.State;
import org.springframework.stereotype.Component;

/** How search does. */
@Component
public final class Condition {
    private final DataSource database;
    private final Progress progress;
    private final Latency latency;

    Condition(DataSource database, Progress progress, Latency latency) {
        this.database = database;
        this.progress = progress;
        this.latency = latency;
    }

    /**
     * Read now.
     *
     * @param entries about how many there are
     * @param behind transactions not taken yet
     * @param lag how long after a change this process knew of it
     */
    public record Reading(long entries, long behind, Lag lag, Care care) {}

    /** In milliseconds, of the last thousand pages of changes; null where this process has taken none. */
    public record Lag(@Nullable Long median, @Nullable Long worst) {}

    /** @param building since when entries are being built anew; null where they are not */
    public record Care(
            long checked,
            long repaired,
            @Nullable Instant rebuilt,
            @Nullable Instant building) {}

    public Reading read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            long entries = State.size(connection, State.serving(connection));
            var lag = new Lag(orNull(latency.percentile(50)), orNull(latency.percentile(99)));
            return new Reading(entries, progress.behind(KeepEntries.NAME), lag, care(connection));
        }
    }

    private static @Nullable Long orNull(java.util.OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static Care care(Connection connection) throws SQLException {
        String sql = "select checked, repaired, rebuilt_at, building from engine.search_state";
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return new Care(
                    row.getLong(1),
                    row.getLong(2),
                    instant(row.getObject(3, OffsetDateTime.class)),
                    instant(row.getObject(4, OffsetDateTime.class)));
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
