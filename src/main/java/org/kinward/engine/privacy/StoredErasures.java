package org.kinward.engine.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Erasures as the database remembers them. */
@Component
class StoredErasures {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Set<UUID>>> RECORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    StoredErasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins it, or goes on with it; nobody else does until the transaction ends. */
    Erasure begin(Erasure erasure) {
        jdbc.sql("""
            insert into engine.erasure (id, object, record, at, by_whom, marker, naming) values (?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict do nothing
            """)
                .param(erasure.id())
                .param(erasure.object())
                .param(erasure.record())
                .param(erasure.at().atOffset(ZoneOffset.UTC))
                .param(erasure.by())
                .param(erasure.marker())
                .param(JSON.writeValueAsString(erasure.naming()))
                .update();
        return jdbc.sql("select * from engine.erasure where id = ? for update")
                .param(erasure.id())
                .query((row, n) -> read(row))
                .single();
    }

    void keep(Erasure erasure) {
        jdbc.sql("update engine.erasure set records = ?::jsonb, counts = ?::jsonb, certificate = ? where id = ?")
                .param(JSON.writeValueAsString(erasure.records()))
                .param(JSON.writeValueAsString(erasure.counts()))
                .param(erasure.certificate())
                .param(erasure.id())
                .update();
    }

    Optional<Erasure> find(UUID id) {
        return jdbc.sql("select * from engine.erasure where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Erasure> newest(int limit) {
        return jdbc.sql("select * from engine.erasure order by at desc, id limit ?")
                .param(limit)
                .query((row, n) -> read(row))
                .list();
    }

    Set<UUID> finished() {
        return new HashSet<>(jdbc.sql("select id from engine.erasure where certificate is not null")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Under way for so long that whoever was at it is gone. */
    List<Erasure> abandoned() {
        return jdbc.sql("select * from engine.erasure where certificate is null and at < now() - interval '1 minute'")
                .query((row, n) -> read(row))
                .list();
    }

    /** Those not among these. */
    List<Erasure> besides(Set<UUID> known) {
        return jdbc.sql("select * from engine.erasure where id <> all(?) order by at")
                .param(known.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static Erasure read(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getString("object"),
                row.getObject("record", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by_whom", UUID.class),
                row.getString("marker"),
                JSON.readValue(row.getString("records"), RECORDS),
                JSON.readValue(row.getString("naming"), RECORDS),
                JSON.readValue(row.getString("counts"), COUNTS),
                row.getString("certificate"));
    }
}
