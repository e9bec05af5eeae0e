package org.kinward.engine.file.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.search.spi.WordsElsewhere;
import org.springframework.stereotype.Component;

/** A file is found by what is written in it. */
@Component
final class FileWords implements WordsElsewhere {
    private static final String OF = "select f.id, t.text from data.file f join engine.file_text t on t.hash = f.hash"
            + " where f.id = any(cast(? as uuid[])) and t.text <> ''";
    private static final String SINCE = "select f.id from data.file f join engine.file_text t on t.hash = f.hash"
            + " where t.at >= ? and t.state = 'read' and f.deleted_at is null";

    @Override
    public String object() {
        return FileTexts.FILE;
    }

    @Override
    public String key() {
        return "content";
    }

    @Override
    public Map<UUID, String> of(Connection connection, Collection<UUID> records) throws SQLException {
        Map<UUID, String> texts = new HashMap<>();
        try (var statement = connection.prepareStatement(OF)) {
            statement.setArray(1, connection.createArrayOf("uuid", records.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        }
        return texts;
    }

    @Override
    public Set<UUID> since(Connection connection, Instant moment) throws SQLException {
        Set<UUID> files = new HashSet<>();
        try (var statement = connection.prepareStatement(SINCE)) {
            statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    files.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return files;
    }
}
