package org.kinward.engine.feed.sequencer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.Application;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.feed.FeedLine;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** The application with writers that write as fast as they can and keep, outside of it, a list of what was acknowledged to them. */
final class UnderLoad {

    static final String READY = "under load";

    private static final int WRITERS = 6;
    private static final int THINGS = 40;

    private UnderLoad() {}

    /** Takes the file to write the list to. */
    public static void main(String[] arguments) throws Exception {
        var context = SpringApplication.run(Application.class);
        var things = things(context.getBean(DataSource.class));
        var list = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        for (var seed = 0; seed < WRITERS; seed++) {
            var writer = writer(context, things, list, System.nanoTime() + seed);
            Thread.ofPlatform().start(() -> write(writer));
        }
        System.out.println(READY);
    }

    private static Writer writer(ApplicationContext context, UUID[] things, FileChannel list, long seed) {
        var writer = new Writer(context.getBean(DataSource.class), context.getBean(Feed.class), things, seed);
        return writer.hurried().telling(lines -> note(list, lines));
    }

    private static void write(Writer writer) {
        try {
            writer.write(() -> true);
        } catch (SQLException | InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /** One write, so that a line is there whole or not at all as long as the system itself lives. */
    private static void note(FileChannel list, List<FeedLine> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(noted(line)).append('\n');
        }
        try {
            list.write(StandardCharsets.UTF_8.encode(text.toString()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String noted(FeedLine line) {
        return line.record() + " " + line.version() + " " + line.provenance().batch();
    }

    private static UUID[] things(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var things = Writer.things(connection);
            if (things.length > 0) {
                return things;
            }
            var made = new UUID[THINGS];
            Arrays.setAll(made, i -> UUID.randomUUID());
            Writer.insert(connection, made);
            return made;
        }
    }
}
