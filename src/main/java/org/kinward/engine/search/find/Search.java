package org.kinward.engine.search.find;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.search.find.Candidates.Hit;
import org.kinward.engine.search.find.Candidates.Where;
import org.kinward.engine.search.index.Shelf;
import org.kinward.engine.search.index.Sources;
import org.kinward.engine.search.index.State;
import org.kinward.engine.search.spi.FieldClasses;
import org.springframework.stereotype.Component;

/** Finds records by what is typed. What it does is bounded, whatever is typed and however much there is. */
@Component
public final class Search {
    /** So few entries are gathered sooner than it is counted how many are within sight. */
    private static final int RARE = 200;

    private final DataSource database;
    private final Catalogues catalogues;
    private final Access access;
    private final FieldClasses classes;
    private final Sources sources;

    Search(DataSource database, Catalogues catalogues, Access access, FieldClasses classes, Sources sources) {
        this.database = database;
        this.catalogues = catalogues;
        this.access = access;
        this.classes = classes;
        this.sources = sources;
    }

    /**
     * @param objects keys of types; empty for all the actor may read
     * @param each most records of a type
     */
    public Found find(Actor actor, String typed, Collection<String> objects, int each) {
        Catalogue catalogue = catalogues.current();
        objects.forEach(catalogue::model);
        Rights rights = access.rights(actor);
        Sight sight = Sight.of(catalogue, rights, classes.closed(rights), objects);
        Typed read = Typed.of(typed);
        if (sight.isNothing() || read.folded().isEmpty()) {
            return Found.NOTHING;
        }
        try (Connection connection = database.getConnection()) {
            once(connection);
            Shelf shelf = State.serving(connection);
            long all = State.size(connection, shelf);
            var ranking = new Ranking(read.folded(), sight.me(), each);
            Taken taken = take(connection, read, new Near(new Candidates(shelf, all, sight, ranking)));
            var asked = new Answer.Asked(read.folded(), taken.terms(), each);
            return new Answer(catalogue, rights, classes, sources, asked).of(connection, taken.hits());
        } catch (SQLException e) {
            throw new SearchFailed(e);
        }
    }

    /** For this search alone: so little is read at a time that helpers would cost more to call than they spare. */
    private static void once(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set local max_parallel_workers_per_gather = 0");
        }
    }

    /** The reading that was taken, and what it hit. */
    private record Taken(List<Term> terms, List<Hit> hits) {}

    private static Taken take(Connection connection, Typed typed, Near near) throws SQLException {
        if (typed.readings().isEmpty()) {
            return new Taken(List.of(), near.candidates().titles(connection));
        }
        for (boolean lenient : new boolean[] {false, true}) {
            for (List<String> reading : typed.readings()) {
                Taken taken = take(connection, reading, lenient, near);
                if (!taken.hits().isEmpty()) {
                    return taken;
                }
            }
        }
        return new Taken(List.of(), near.candidates().titles(connection));
    }

    private static Taken take(Connection connection, List<String> reading, boolean lenient, Near near)
            throws SQLException {
        Candidates candidates = near.candidates();
        List<Term> terms =
                new ExpandTerms(candidates.shelf(), candidates.allEntries(), reading, lenient).run(connection);
        return terms.stream().anyMatch(Term::isNothing)
                ? new Taken(terms, List.of())
                : new Taken(terms, hits(connection, terms, near));
    }

    /** By the title, and when that does not give enough, by anything. */
    private static List<Hit> hits(Connection connection, List<Term> terms, Near near) throws SQLException {
        Candidates candidates = near.candidates();
        if (candidates.expected(terms, Where.ANYWHERE) > RARE && near.applies(connection)) {
            return near.of(connection, terms);
        }
        List<Hit> hits = new ArrayList<>();
        if (terms.stream().allMatch(term -> term.titles() > 0)) {
            hits.addAll(candidates.of(connection, terms, Where.TITLE));
        }
        if (hits.size() < 3 * candidates.ranking().each()) {
            hits.addAll(candidates.of(connection, terms, Where.ANYWHERE));
        }
        Map<List<Object>, Hit> each = new LinkedHashMap<>();
        hits.forEach(hit -> each.putIfAbsent(List.of(hit.object(), hit.record()), hit));
        return List.copyOf(each.values());
    }
}
