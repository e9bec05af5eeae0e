package org.kinward.engine.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Command;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/**
 * Remembers what came of a request under its key. The key is written first in the same transaction, so that a second
 * request under it waits for the first and is then answered with its outcome.
 */
final class Idempotency {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Connection connection;
    private final UUID actor;
    private final UUID key;
    private final byte[] digest;

    Idempotency(Connection connection, Actor actor, UUID key, List<Command> commands) {
        this.connection = connection;
        this.actor = Objects.requireNonNullElse(actor.user(), NOBODY);
        this.key = key;
        this.digest = digest(commands);
    }

    /** What came of it the first time; empty when this is the first time. */
    Optional<BatchResult> begin(UUID batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into engine.idempotency (actor, key, digest, batch) values (?, ?, ?, ?)
            on conflict do nothing
            """)) {
            insert.setObject(1, actor);
            insert.setObject(2, key);
            insert.setBytes(3, digest);
            insert.setObject(4, batch);
            if (insert.executeUpdate() == 1) {
                return Optional.empty();
            }
        }
        return Optional.of(before());
    }

    private BatchResult before() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select digest, batch, outcome from engine.idempotency where actor = ? and key = ?")) {
            select.setObject(1, actor);
            select.setObject(2, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (!MessageDigest.isEqual(digest, row.getBytes(1))) {
                    throw new Refusal(ErrorCode.IDEMPOTENCY_KEY_REUSED, Map.of("key", key.toString()));
                }
                return new BatchResult(row.getObject(2, UUID.class), OutcomeJson.read(row.getString(3)));
            }
        }
    }

    void end(BatchResult result) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update engine.idempotency set outcome = cast(? as jsonb) where actor = ? and key = ?")) {
            update.setString(1, OutcomeJson.write(result.outcomes()));
            update.setObject(2, actor);
            update.setObject(3, key);
            update.executeUpdate();
        }
    }

    private static byte[] digest(List<Command> commands) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(commands.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
