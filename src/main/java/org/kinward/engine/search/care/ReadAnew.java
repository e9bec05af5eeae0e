package org.kinward.engine.search.care;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.kinward.engine.search.index.State;
import org.kinward.engine.search.words.Lexemes;
import org.kinward.platform.jobs.Jobs;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** After an upgrade that takes texts apart in another way, all entries are made anew. */
@Component
final class ReadAnew {
    private final DataSource database;
    private final Jobs jobs;
    private final Rebuild rebuild;
    private final Clock clock;

    ReadAnew(DataSource database, Jobs jobs, Rebuild rebuild, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (State.reading(connection) < Lexemes.READING) {
                jobs.schedule(rebuild, "search", new Rebuild.Order("texts are read otherwise now"), clock.instant());
            }
        }
    }
}
