package org.kinward.engine.feed.redaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Records of whose lines one says any of these words, by type. Reads the whole feed: for what is done once in a while. */
public record SelectSaying(Collection<String> words) {
    private static final String ANY = "%";

    public Map<String, Set<UUID>> run(Connection connection) throws SQLException {
        Map<String, Set<UUID>> found = new HashMap<>();
        if (words.isEmpty()) {
            return found;
        }
        String sql = "select distinct object, record from engine.feed_line"
                + " where changes is not null and changes::text ilike any(cast(? as text[]))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Object[] patterns = words.stream().map(SelectSaying::pattern).toArray();
            statement.setArray(1, connection.createArrayOf("text", patterns));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), object -> new HashSet<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
        }
        return found;
    }

    private static String pattern(String word) {
        String literal = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return ANY + literal + ANY;
    }
}
