package org.kinward.bench;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kinward.kernel.id.Ids;

/** The first page of the timeline of a party with a long story: half notes, half tasks. */
record Story(Product product, People people, Options options) {
    private static final int WARM_UP = 3;

    Report.Line run() throws Exception {
        UUID party = UUID.fromString(
                product.send("POST", "/records/account", Map.of("fields", Map.of("name", "Storied Lda")))
                        .path("id")
                        .asString());
        long start = System.nanoTime();
        try (Connection connection = product.connect()) {
            tell(new Mass(connection), party);
        }
        System.out.printf(
                "loaded a story of %,d entries in %.0f s%n", options.story(), (System.nanoTime() - start) / 1e9);
        Following.skip(product);
        String path = "/records/account/" + party + "/timeline?limit=50";
        Load.Clients asking =
                number -> new Reading(new Http(product.port(), people.all().token()), path);
        Load.run(options.connections(), options.seconds() * WARM_UP, product.server(), product.database(), asking);
        Load.Result ours =
                Load.run(options.connections(), options.seconds(), product.server(), product.database(), asking);
        System.out.println("measured timeline");
        return new Report.Line(options.story(), "timeline", people.all().sees(), ours, null, null);
    }

    private void tell(Mass mass, UUID party) throws Exception {
        int half = options.story() / 2;
        OffsetDateTime end = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        UUID owner = people.all().id();
        UUID[] notes = Stream.generate(Ids::next).limit(half).toArray(UUID[]::new);
        UUID[] tasks = Stream.generate(Ids::next).limit(half).toArray(UUID[]::new);
        String record = "id, version, owner, created_at, created_by, updated_at, updated_by, about, about__object, ";
        mass.copy("data.note", record + "title, body, pinned", half, at -> {
            OffsetDateTime when = end.minusMinutes(3L * (half - at));
            String title = "Note " + at;
            String body = "<p>They said " + at + "</p>";
            return new Object[] {notes[at], 1, owner, when, owner, when, owner, party, "account", title, body, false};
        });
        mass.copy("data.task", record + "subject, subject__fold, description, priority, status", half, at -> {
            OffsetDateTime when = end.minusMinutes(3L * (half - at) + 1);
            String subject = "Task " + at;
            return new Object[] {
                tasks[at],
                1,
                owner,
                when,
                owner,
                when,
                owner,
                party,
                "account",
                subject,
                "task " + at,
                "Do " + at,
                "normal",
                "open"
            };
        });
        mass.copy("engine.timeline_entry", "subject, record, field, object, at, owner", 2 * half, at -> {
            boolean note = at < half;
            int n = at % half;
            OffsetDateTime when = end.minusMinutes(3L * (half - n) + (note ? 0 : 1));
            return new Object[] {party, note ? notes[n] : tasks[n], "about", note ? "note" : "task", when, owner};
        });
    }

    private record Reading(Http http, String path) implements Load.Client {
        @Override
        public void ask() throws java.io.IOException {
            http.ask("GET", path, "");
        }

        @Override
        public void close() throws java.io.IOException {
            http.close();
        }
    }
}
