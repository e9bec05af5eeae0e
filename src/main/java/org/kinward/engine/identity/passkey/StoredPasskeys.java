package org.kinward.engine.identity.passkey;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kinward.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of passkeys. */
@Component
final class StoredPasskeys {
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    StoredPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a device's key is known by. */
    record Key(byte[] credential, byte[] publicKey, boolean backupEligible, long signCount) {}

    record Held(UUID id, UUID user, Key key) {}

    boolean add(UUID user, String name, Key key) {
        return jdbc.sql("""
            insert into engine.passkey (id, user_id, credential, public_key, backup_eligible, sign_count, name)
            select ?, ?, ?, ?, ?, ?, ?
             where (select count(*) from engine.passkey where user_id = ?) < ?
            on conflict (credential) do nothing
            """)
                        .params(
                                Ids.next(),
                                user,
                                key.credential(),
                                key.publicKey(),
                                key.backupEligible(),
                                key.signCount(),
                                name,
                                user,
                                MOST)
                        .update()
                == 1;
    }

    Optional<Held> find(byte[] credential) {
        return jdbc.sql("""
            select p.id, p.user_id, p.public_key, p.backup_eligible, p.sign_count
              from engine.passkey p join data."user" u on u.id = p.user_id
             where p.credential = ? and u.active and u.deleted_at is null
            """)
                .param(credential)
                .query((row, n) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        new Key(
                                credential,
                                row.getBytes("public_key"),
                                row.getBoolean("backup_eligible"),
                                row.getLong("sign_count"))))
                .optional();
    }

    void used(UUID id, long signCount) {
        jdbc.sql("update engine.passkey set last_used = now(), sign_count = greatest(sign_count, ?) where id = ?")
                .params(signCount, id)
                .update();
    }

    List<Passkey> of(UUID user) {
        return jdbc.sql("""
            select id, name, created_at, last_used from engine.passkey where user_id = ? order by created_at, id limit ?
            """)
                .params(user, MOST)
                .query((row, n) -> {
                    OffsetDateTime used = row.getObject("last_used", OffsetDateTime.class);
                    return new Passkey(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    boolean remove(UUID user, UUID id) {
        return jdbc.sql("delete from engine.passkey where id = ? and user_id = ?")
                        .params(id, user)
                        .update()
                == 1;
    }
}
