package org.kinward.engine.privacy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kinward.platform.files.Blobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Contents of files that go, those they had before among them, with their pictures and what was read in them: taken away at
 * once where no other file is or was of the same content.
 */
@Component
class Contents {
    static final String FILE = "file";

    private final JdbcClient jdbc;
    private final Blobs blobs;

    Contents(JdbcClient jdbc, Blobs blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    Set<String> of(Connection connection, Set<UUID> files) throws SQLException {
        Set<String> hashes = new HashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select hash from data.file where id = any(cast(? as uuid[]))"
                        + " union select hash from engine.file_content where file = any(cast(? as uuid[]))")) {
            statement.setArray(1, connection.createArrayOf("uuid", files.toArray()));
            statement.setArray(2, connection.createArrayOf("uuid", files.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.add(rows.getString(1));
                }
            }
        }
        return hashes;
    }

    void delete(Set<String> hashes) throws IOException {
        if (hashes.isEmpty()) {
            return;
        }
        Set<String> orphans = new HashSet<>(hashes);
        String[] all = hashes.toArray(String[]::new);
        jdbc.sql("delete from engine.file_content c where hash = any(?)"
                        + " and not exists (select 1 from data.file f where f.id = c.file)")
                .param(all)
                .update();
        orphans.removeAll(jdbc.sql("select hash from data.file where hash = any(?)"
                        + " union select hash from engine.file_content where hash = any(?)")
                .params(all, all)
                .query(String.class)
                .list());
        String[] gone = orphans.toArray(String[]::new);
        jdbc.sql("delete from engine.file_text where hash = any(?)").param(gone).update();
        orphans.addAll(jdbc.sql("delete from engine.thumbnail where source = any(?) returning made")
                .param(gone)
                .query(String.class)
                .list());
        orphans.remove(null);
        for (String hash : orphans) {
            blobs.delete(hash);
        }
    }
}
