package org.kinward.engine.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.kinward.Application;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.kernel.id.Ids;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The application with several who write down people and erase them, one after another, and a list outside of it of whom they began with and were done with. */
final class UnderErasure implements Runnable {
    static final String READY = "people come and go";
    static final String BEGUN = "begun";
    static final String DONE = "done";

    private static final int ERASERS = 3;
    private static final Actor ITSELF = Actor.system(Origin.SYSTEM);

    private final Records records;
    private final Erasures erasures;
    private final FileChannel list;
    private final Random random = new Random();

    private UnderErasure(Records records, Erasures erasures, FileChannel list) {
        this.records = records;
        this.erasures = erasures;
        this.list = list;
    }

    /** Takes the file to write the list to. */
    public static void main(String[] arguments) throws Exception {
        var application = SpringApplication.run(Application.class);
        var list = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        for (var one = 0; one < ERASERS; one++) {
            Thread.ofPlatform()
                    .start(new UnderErasure(
                            application.getBean(Records.class), application.getBean(Erasures.class), list));
        }
        System.out.println(READY);
    }

    @Override
    public void run() {
        while (true) {
            UUID person = Ids.next();
            String family = word() + "ska";
            String name = "Ofelia " + family;
            become(person, name);
            note(BEGUN, person, family);
            erasures.erase(ITSELF, "contact", person, name, java.util.Set.of());
            note(DONE, person, family);
        }
    }

    private void become(UUID person, String name) {
        JsonNode about =
                JsonNodeFactory.instance.objectNode().put("object", "contact").put("id", person.toString());
        var result = records.execute(
                ITSELF,
                Mode.ALL_OR_NOTHING,
                List.of(
                        new Command.Create("contact", person, Map.of("name", text(name))),
                        new Command.Create(
                                "note", Ids.next(), Map.of("body", text("<p>About " + name + "</p>"), "about", about)),
                        new Command.Create(
                                "opportunity",
                                Ids.next(),
                                Map.of("name", text("Beans for " + name), "contact", about))));
        if (!result.allSaved()) {
            throw new IllegalStateException(result.toString());
        }
    }

    /** Letters that nobody else in the database is called. */
    private String word() {
        var word = new StringBuilder("Q");
        for (var letter = 0; letter < 14; letter++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    /** One write, so that it is there whole or not at all for as long as the system itself lives. */
    private void note(String what, UUID person, String family) {
        try {
            list.write(StandardCharsets.UTF_8.encode(what + " " + person + " " + family + "\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
