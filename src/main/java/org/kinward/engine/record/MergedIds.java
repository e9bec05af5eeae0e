package org.kinward.engine.record;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the ids of merged records lead, for ever: also when the one that went is purged. */
@Component
public final class MergedIds {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MARK = "\"mergedInto\":{";

    private final JdbcClient jdbc;

    MergedIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param found the record of that id as it was read; null where there is none */
    public Optional<UUID> from(String object, UUID id, byte @Nullable [] found) {
        if (found == null) {
            return jdbc.sql("select winner from engine.merged where object = ? and loser = ?")
                    .params(object, id)
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .optional();
        }
        // Nearly every record that is read is live: those are not read twice to find that out.
        if (!new String(found, StandardCharsets.ISO_8859_1).contains(MARK)) {
            return Optional.empty();
        }
        JsonNode into = JSON.readTree(found).path("mergedInto").path("id");
        return into.isString() ? Optional.of(UUID.fromString(into.asString())) : Optional.empty();
    }
}
