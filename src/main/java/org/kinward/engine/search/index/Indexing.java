package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.search.spi.FieldClasses;
import org.springframework.stereotype.Component;

/** Makes the entries of records what the records say now; so it does not matter how often, or for which of their lines. */
@Component
public final class Indexing {
    private final Catalogues catalogues;
    private final FieldClasses classes;

    Indexing(Catalogues catalogues, FieldClasses classes) {
        this.catalogues = catalogues;
        this.classes = classes;
    }

    public void refresh(Connection connection, Shelf shelf, List<PlacedLine> lines) throws SQLException {
        Map<String, Set<UUID>> changed = new LinkedHashMap<>();
        lines.forEach(placed -> changed.computeIfAbsent(placed.line().object(), object -> new LinkedHashSet<>())
                .add(placed.line().record()));
        refresh(connection, shelf, changed);
    }

    public void refresh(Connection connection, Shelf shelf, Map<String, Set<UUID>> records) throws SQLException {
        new ReplaceEntries(shelf, records, entries(connection, records)).run(connection);
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
        Set<Entry> should = new HashSet<>(entries(connection, Map.of(object, records)));
        Set<Entry> are = new HashSet<>(new SelectEntries(shelf, object, records).run(connection));
        Set<UUID> differing = new TreeSet<>();
        should.stream()
                .filter(entry -> !are.contains(entry))
                .forEach(entry -> differing.add(entry.key().id()));
        are.stream()
                .filter(entry -> !should.contains(entry))
                .forEach(entry -> differing.add(entry.key().id()));
        return differing;
    }

    /** What should stand in the index for these records. */
    List<Entry> entries(Connection connection, Map<String, Set<UUID>> records) throws SQLException {
        Catalogue catalogue = catalogues.current();
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Set<UUID>> one : records.entrySet()) {
            Model model = catalogue.find(one.getKey()).orElse(null);
            if (model != null && model.parent().isEmpty()) {
                for (RecordText text : new SelectTexts(catalogue, classes, model, one.getValue()).run(connection)) {
                    entries.addAll(Entry.of(text));
                }
            }
        }
        return entries;
    }
}
