package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.search.spi.FieldClasses;
import org.kinward.engine.search.spi.WordsElsewhere;
import org.springframework.stereotype.Component;

/** Where the texts of records are read from: their fields, and what is kept of some types elsewhere. */
@Component
public final class Sources {
    /** Records with a text as long as a book's chapter each; more at a time would be felt in memory. */
    private static final int WORDY = 100;

    private final FieldClasses classes;
    private final List<WordsElsewhere> elsewhere;

    Sources(FieldClasses classes, List<WordsElsewhere> elsewhere) {
        this.classes = classes;
        this.elsewhere = elsewhere;
    }

    /** The texts of live records of one type as they are now, without asking who may see them. */
    public List<RecordText> texts(Connection connection, Catalogue catalogue, Model model, Collection<UUID> ids)
            throws SQLException {
        List<RecordText> found = new SelectTexts(catalogue, classes, model, ids).run(connection);
        for (WordsElsewhere source : elsewhere) {
            if (source.object().equals(model.key()) && !found.isEmpty()) {
                add(source, connection, found);
            }
        }
        return found;
    }

    private static void add(WordsElsewhere source, Connection connection, List<RecordText> records)
            throws SQLException {
        Map<UUID, String> texts =
                source.of(connection, records.stream().map(RecordText::id).toList());
        for (RecordText record : records) {
            String text = texts.get(record.id());
            if (text != null) {
                record.texts().add(new FieldText(source.key(), FieldClasses.OPEN, false, text));
            }
        }
    }

    /** How many records of a type are taken at a time where somebody would like to take more. */
    public int atATime(String object, int most) {
        return elsewhere.stream().anyMatch(source -> source.object().equals(object)) ? Math.min(most, WORDY) : most;
    }

    /** The same records in portions that may be taken at a time. */
    List<Map<String, Set<UUID>>> portions(Map<String, Set<UUID>> records) {
        Map<String, Set<UUID>> first = new HashMap<>(records);
        List<Map<String, Set<UUID>>> portions = new ArrayList<>(List.of(first));
        for (WordsElsewhere source : elsewhere) {
            Set<UUID> wordy = first.remove(source.object());
            List<UUID> all = wordy == null ? List.of() : List.copyOf(wordy);
            for (int from = 0; from < all.size(); from += WORDY) {
                List<UUID> some = all.subList(from, Math.min(all.size(), from + WORDY));
                portions.add(Map.of(source.object(), Set.copyOf(some)));
            }
        }
        return portions;
    }

    /** Records by type whose words elsewhere changed since then. */
    public Map<String, Set<UUID>> since(Connection connection, Instant moment) throws SQLException {
        Map<String, Set<UUID>> changed = new HashMap<>();
        for (WordsElsewhere source : elsewhere) {
            changed.put(source.object(), source.since(connection, moment));
        }
        return changed;
    }
}
