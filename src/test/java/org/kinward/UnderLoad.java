package org.kinward;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.id.Ids;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The application with writers that create and change accounts as fast as they can, and a list outside of it of what was acknowledged to them. */
final class UnderLoad implements Runnable {

    static final String READY = "under load";

    private static final int WRITERS = 6;
    /** Between two batches of one writer; without one they write as fast as they can. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(Long.getLong("pause", 0));

    private static final Actor ACTOR = Actor.system(Origin.SYSTEM);

    private final Records records;
    private final FileChannel acknowledged;
    private final Random random = new Random();
    private final List<UUID> mine = new ArrayList<>();

    private UnderLoad(Records records, FileChannel acknowledged) {
        this.records = records;
        this.acknowledged = acknowledged;
    }

    /** Takes the file to write the list to. */
    public static void main(String[] arguments) throws Exception {
        var records = SpringApplication.run(Application.class).getBean(Records.class);
        var list = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        for (var writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().start(new UnderLoad(records, list));
        }
        System.out.println(READY);
    }

    @Override
    public void run() {
        while (true) {
            var commands = mine.size() < 5 || random.nextInt(4) == 0
                    ? List.of(create(), create())
                    : List.of(change(), create(), change());
            note(records.execute(ACTOR, Mode.EACH, commands));
            LockSupport.parkNanos(PAUSE);
        }
    }

    private Command create() {
        var id = Ids.next();
        mine.add(id);
        return new Command.Create("account", id, Map.of("name", text("Account " + id)));
    }

    private Command change() {
        var fields = Map.of("description", new Change(null, text("changed " + random.nextLong())));
        return Command.Update.of("account", mine.get(random.nextInt(mine.size() - 1)), fields);
    }

    /** One write, so that it is there whole or not at all for as long as the system itself lives. */
    private void note(BatchResult result) {
        var text = new StringBuilder();
        for (var outcome : result.outcomes()) {
            if (outcome instanceof Outcome.Saved saved && saved.changed()) {
                text.append(saved.id() + " " + saved.version() + " " + result.batch() + "\n");
            }
        }
        try {
            acknowledged.write(StandardCharsets.UTF_8.encode(text.toString()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
