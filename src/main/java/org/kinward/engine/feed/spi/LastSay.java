package org.kinward.engine.feed.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kinward.engine.feed.FeedLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * For who looks at records as they stand and answers for each to the line that made it so: of a record's lines that matter the last,
 * where no later one is still to come. What follows from a line is part of its command; answered to an earlier one it would stay
 * where the later is taken back.
 *
 * @param fields of each type those that matter; of a type that is not among them nothing does
 */
public record LastSay(Map<String, Set<String>> fields) {
    private static final JsonMapper JSON = JsonMapper.shared();

    // Later by its transaction, which is numbered when the record is locked; versions begin anew where what was gone
    // for
    // good is made again. The operator ?| by its function, for a question mark is a parameter here.
    private static final String LATER = """
        select distinct l.record
          from unnest(cast(? as uuid[]), cast(? as int[]), cast(? as uuid[]), cast(? as text[])) w(record, version, batch, fields)
          join engine.feed_line own
            on own.record = w.record and own.version = w.version and own.batch = w.batch and own.kind <> 'derived'
          join engine.feed_line l on l.record = w.record and l.tx > own.tx
         where l.kind in ('created', 'deleted', 'restored')
            or l.kind = 'updated' and jsonb_exists_any(l.changes, string_to_array(w.fields, ','))
        """;

    public LastSay {
        fields = Map.copyOf(fields);
    }

    /** Whether a line has a say in how its record stands. */
    public boolean in(FeedLine line) {
        Set<String> its = fields.get(line.object());
        return its != null
                && switch (line.kind()) {
                    case CREATED, DELETED, RESTORED -> true;
                    case UPDATED -> {
                        JsonNode changes = JSON.readTree(Objects.requireNonNull(line.changes()));
                        yield its.stream().anyMatch(changes::has);
                    }
                    case DERIVED -> false;
                };
    }

    /** Of each record the last of these lines that has a say. */
    public Map<UUID, FeedLine> among(Stream<FeedLine> lines) {
        Map<UUID, FeedLine> last = new LinkedHashMap<>();
        lines.filter(this::in).forEach(line -> last.put(line.record(), line));
        return last;
    }

    /** Leaves out whose records others have had a say in since. Asked after the records were read: what came in between is seen. */
    public Map<UUID, FeedLine> standing(Connection connection, Map<UUID, FeedLine> last) throws SQLException {
        Map<UUID, FeedLine> standing = new LinkedHashMap<>(last);
        List<FeedLine> asked = List.copyOf(last.values());
        if (asked.isEmpty()) {
            return standing;
        }
        try (var statement = connection.prepareStatement(LATER)) {
            statement.setArray(
                    1,
                    array(
                            connection,
                            "uuid",
                            asked.stream().map(FeedLine::record).toArray()));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "int4",
                            asked.stream().map(FeedLine::version).toArray()));
            statement.setArray(
                    3,
                    array(
                            connection,
                            "uuid",
                            asked.stream()
                                    .map(line -> line.provenance().batch())
                                    .toArray()));
            statement.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            asked.stream()
                                    .map(line -> String.join(",", fields.getOrDefault(line.object(), Set.of())))
                                    .toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    standing.remove(rows.getObject(1, UUID.class));
                }
            }
        }
        return standing;
    }

    private static java.sql.Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
