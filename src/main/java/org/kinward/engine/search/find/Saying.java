package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kinward.engine.access.Rights;
import org.kinward.engine.search.index.State;
import org.kinward.engine.search.spi.FieldClasses;
import org.kinward.engine.search.words.Lexemes;
import org.kinward.engine.search.words.Word;
import org.kinward.engine.search.words.Words;
import org.springframework.stereotype.Component;

/**
 * That a record says what is looked for, for those who choose records by other means. A word counts by its beginning; slips of
 * the finger are not forgiven, for what is chosen so stands in an order of its own and not by how well it fits.
 */
@Component
public final class Saying {
    private static final int MOST = 12;

    private final FieldClasses classes;

    Saying(FieldClasses classes) {
        this.classes = classes;
    }

    /**
     * A condition of a statement.
     *
     * @param sql with two places, for an array of texts and for a text
     * @param closed classes of fields that may not be read
     * @param query a {@code tsquery}
     */
    public record Condition(String sql, List<String> closed, String query) {}

    /**
     * @param entry what the statement calls the row that names the record by {@code object} and {@code record}
     * @return empty where no letter and no digit is typed
     */
    public Optional<Condition> of(Connection connection, Rights rights, String typed, String entry)
            throws SQLException {
        String query = Words.of(typed).stream()
                .map(Word::folded)
                .distinct()
                .limit(MOST)
                .map(word -> "('" + Lexemes.TITLE + word + "':*|'" + word + "':*)")
                .collect(Collectors.joining("&"));
        if (query.isEmpty()) {
            return Optional.empty();
        }
        String sql = "exists (select from " + State.serving(connection).entries() + " s where s.record = " + entry
                + ".record and s.object = " + entry
                + ".object and s.class <> all(cast(? as text[])) and s.words @@ cast(? as tsquery))";
        return Optional.of(new Condition(sql, List.copyOf(classes.closed(rights)), query));
    }
}
