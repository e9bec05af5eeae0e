package org.kinward.engine.timeline.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.consumer.Progress;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.search.find.Saying;
import org.kinward.engine.timeline.keep.KeepTimeline;
import org.springframework.stereotype.Component;

/** What was done about a record, by the entries that a reader of the feed keeps. */
@Component
final class ReadEntries {
    /** Who has just written something reads it; longer nobody is kept waiting. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final DataSource database;
    private final Catalogues catalogues;
    private final Access access;
    private final Progress progress;
    private final Saying saying;

    ReadEntries(DataSource database, Catalogues catalogues, Access access, Progress progress, Saying saying) {
        this.database = database;
        this.catalogues = catalogues;
        this.access = access;
        this.progress = progress;
        this.saying = saying;
    }

    /** The next ones, and one more where there is one. */
    List<Told> next(Actor actor, Ref record, Timeline.Asked asked, Position.@Nullable Place from) {
        Catalogue catalogue = catalogues.current();
        Rights rights = access.rights(actor);
        List<String> kinds = kinds(catalogue, rights, record, asked.kinds());
        if (kinds.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection()) {
            progress.await(connection, KeepTimeline.NAME, PATIENCE);
            Entries entries = new Entries(catalogue, rights, record.id(), kinds).before(from);
            if (asked.hasWords()) {
                Optional<Saying.Condition> words = saying.of(connection, rights, asked.words(), "e");
                if (words.isEmpty()) {
                    return List.of();
                }
                entries.saying(words.get());
            }
            return new SelectTold(entries, asked.limit() + 1).run(connection);
        } catch (SQLException e) {
            throw new TimelineFailed(e);
        }
    }

    /** The years they are of. */
    SortedSet<Integer> years(Actor actor, Ref record, ZoneId zone) {
        Catalogue catalogue = catalogues.current();
        Rights rights = access.rights(actor);
        List<String> kinds = kinds(catalogue, rights, record, List.of());
        if (kinds.isEmpty()) {
            return new TreeSet<>();
        }
        try (Connection connection = database.getConnection()) {
            progress.await(connection, KeepTimeline.NAME, PATIENCE);
            return new SelectYears(new Entries(catalogue, rights, record.id(), kinds), zone).run(connection);
        } catch (SQLException e) {
            throw new TimelineFailed(e);
        }
    }

    private static List<String> kinds(Catalogue catalogue, Rights rights, Ref record, List<String> asked) {
        List<String> kinds = new ArrayList<>();
        asked.stream().filter(kind -> !kind.equals(Timeline.CHANGE)).forEach(kinds::add);
        kinds.forEach(catalogue::model);
        if (asked.isEmpty()) {
            catalogue.model(record.object()).related().stream()
                    .map(related -> related.object())
                    .distinct()
                    .forEach(kinds::add);
        }
        kinds.removeIf(kind -> rights.readable(kind) instanceof Visibility.None);
        return kinds;
    }
}
