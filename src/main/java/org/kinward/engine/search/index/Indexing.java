package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.search.spi.FieldClasses;
import org.springframework.stereotype.Component;

/** Makes the entries of records what the records say now; so it does not matter how often, or for which of their lines. */
@Component
public final class Indexing {
    private final Catalogues catalogues;
    private final FieldClasses classes;
    private final Sources sources;

    Indexing(Catalogues catalogues, FieldClasses classes, Sources sources) {
        this.catalogues = catalogues;
        this.classes = classes;
        this.sources = sources;
    }

    /** What search keeps is read anew only where the lines changed it. */
    public void refresh(Connection connection, Shelf shelf, List<PlacedLine> lines) throws SQLException {
        var anew = new Anew(catalogues.current());
        Map<String, Set<UUID>> changed = new LinkedHashMap<>();
        Map<UUID, FeedLine> others = new HashMap<>();
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            if (anew.after(line)) {
                add(changed, line);
            } else if (line.kind() == FeedLine.Kind.UPDATED) {
                others.put(line.record(), line);
            }
        }
        Map<UUID, Instant> moments = new HashMap<>();
        others.forEach((id, line) -> moments.put(id, line.provenance().at()));
        for (UUID id : new SelectStale(shelf, moments).run(connection)) {
            add(changed, Objects.requireNonNull(others.get(id)));
        }
        refresh(connection, shelf, changed);
    }

    private static void add(Map<String, Set<UUID>> changed, FeedLine line) {
        changed.computeIfAbsent(line.object(), object -> new LinkedHashSet<>()).add(line.record());
    }

    public void refresh(Connection connection, Shelf shelf, Map<String, Set<UUID>> records) throws SQLException {
        for (Map<String, Set<UUID>> some : sources.portions(records)) {
            if (!some.isEmpty()) {
                new ReplaceEntries(shelf, some, entries(connection, some)).run(connection);
            }
        }
    }

    /** What changed since then without a line in the feed. */
    public void elsewhere(Connection connection, Shelf shelf, Instant since) throws SQLException {
        refresh(connection, shelf, sources.since(connection, since));
    }

    /** How many records of a type are made entries of at a time. */
    public int atATime(String object, int most) {
        return sources.atATime(object, most);
    }

    /** The same where nothing stands yet, and nobody counts the words; how many entries it made. */
    public int load(Connection connection, Shelf shelf, Map<String, Set<UUID>> records) throws SQLException {
        List<Entry> entries = entries(connection, records);
        new ReplaceEntries(shelf, records, entries).insert(connection);
        return entries.size();
    }

    /** Which fields of a type, its children's among them, are of a class of their own as it stands now; in words. */
    public String classed(Model model) {
        Catalogue catalogue = catalogues.current();
        return Stream.concat(
                        Stream.of(model),
                        model.childFields().stream()
                                .map(field -> catalogue.model(field.settings().owned())))
                .flatMap(one -> one.fields().stream()
                        .map(field -> Map.entry(one.key() + "." + field.key(), classes.of(one, field))))
                .filter(one -> !one.getValue().equals(FieldClasses.OPEN))
                .map(one -> one.getKey() + ":" + one.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Of records of a type, those whose entries are not what they should be. */
    public Set<UUID> differing(Connection connection, Shelf shelf, String object, Set<UUID> records)
            throws SQLException {
        Map<Entry.Key, Entry> are = new HashMap<>();
        new SelectEntries(shelf, object, records).run(connection).forEach(entry -> are.put(entry.key(), entry));
        Set<UUID> differing = new TreeSet<>();
        for (Entry should : entries(connection, Map.of(object, records))) {
            Entry is = are.remove(should.key());
            if (is == null || !is.isAsGoodAs(should)) {
                differing.add(should.key().id());
            }
        }
        are.keySet().forEach(left -> differing.add(left.id()));
        return differing;
    }

    /** What should stand in the index for these records. */
    List<Entry> entries(Connection connection, Map<String, Set<UUID>> records) throws SQLException {
        Catalogue catalogue = catalogues.current();
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Set<UUID>> one : records.entrySet()) {
            Model model = catalogue.find(one.getKey()).orElse(null);
            if (model != null && model.parent().isEmpty()) {
                for (RecordText text : sources.texts(connection, catalogue, model, one.getValue())) {
                    entries.addAll(Entry.of(text));
                }
            }
        }
        return entries;
    }
}
