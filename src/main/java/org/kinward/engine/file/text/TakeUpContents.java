package org.kinward.engine.file.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Hears of files and notes their contents down to be read. Reading waits for nobody and keeps nobody waiting. */
@Component
final class TakeUpContents implements Subscriber {
    private final Jobs jobs;
    private final ReadWaiting reading;
    private final AtomicBoolean noted = new AtomicBoolean();

    TakeUpContents(Jobs jobs, ReadWaiting reading) {
        this.jobs = jobs;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "file.text";
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        Set<UUID> files = new HashSet<>();
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            if (line.object().equals(FileTexts.FILE) && line.kind() != FeedLine.Kind.DELETED) {
                files.add(line.record());
            }
        }
        if (!files.isEmpty()) {
            noteDown(connection, files);
            noted.set(true);
        }
    }

    private static void noteDown(Connection connection, Set<UUID> files) throws SQLException {
        record Content(String hash, String contentType, long size) {}
        List<Content> contents = new ArrayList<>();
        String select = "select distinct on (f.hash) f.hash, f.content_type, f.size from data.file f"
                + " where f.id = any(cast(? as uuid[])) order by f.hash";
        try (var statement = connection.prepareStatement(select)) {
            statement.setArray(1, connection.createArrayOf("uuid", files.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    contents.add(new Content(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
            }
        }
        String insert =
                "insert into engine.file_text (hash, content_type, state) values (?, ?, ?) on conflict do nothing";
        try (var statement = connection.prepareStatement(insert)) {
            for (Content content : contents) {
                statement.setString(1, content.hash());
                statement.setString(2, content.contentType());
                statement.setString(3, Readable.is(content.contentType(), content.size()) ? "waiting" : "none");
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void taken() {
        if (noted.getAndSet(false)) {
            jobs.schedule(reading, "all", new ReadWaiting.All(), Instant.now());
        }
    }
}
