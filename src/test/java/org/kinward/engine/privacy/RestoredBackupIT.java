package org.kinward.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinward.Application;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.identity.Passwords;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.id.Ids;
import org.kinward.platform.database.server.Backup;
import org.kinward.platform.database.server.Restore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

class RestoredBackupIT {
    private static final Actor ITSELF = Actor.system(Origin.SYSTEM);
    private static final List<String> MARKS = List.of("Brzęczyszczykiewicz", "quiproquo");
    private static final String NAME = "Zdzisława Brzęczyszczykiewicz";

    private static final UUID PERSON = Ids.next();
    private static final UUID NOTE = Ids.next();
    private static final UUID COMPANY = Ids.next();
    private static final UUID ASIDE = Ids.next();
    private static final UUID BINNED = Ids.next();
    private static final UUID DEAL = Ids.next();
    private static final UUID USER = Ids.next();

    @TempDir
    private static Path folder;

    @Test
    void whoWasErasedAfterABackupIsErasedAgainBeforeTheFirstRequest() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        Path restored = folder.resolve("restored");
        try (var application = start(data, folder.resolve("ledger.jsonl"))) {
            become(application);
            Backup.take(data.resolve("postgresql").toAbsolutePath(), backup.toAbsolutePath());
            execute(application, List.of(new Command.Restore("note", BINNED)));
            // That they are one person is known after the backup only: the ledger remembers both.
            execute(
                    application,
                    List.of(Command.Update.of(
                            "user",
                            USER,
                            Map.of(
                                    "party.contact", new Change(null, text(PERSON.toString())),
                                    "active", new Change(null, JsonNodeFactory.instance.booleanNode(false))))));
            application
                    .getBean(Erasures.class)
                    .erase(ITSELF, "contact", PERSON, NAME, Set.of(new Ref("note", ASIDE), new Ref("note", BINNED)));
            assertThat(left(application)).isEmpty();
        }
        Restore.put(backup, restored.resolve("postgresql"));
        try (var application = start(restored, folder.resolve("ledger.jsonl"))) {
            assertThat(LeftAtFirst.found)
                    .as("when the first request could come")
                    .isEmpty();
            assertThat(left(application)).isEmpty();
            assertThat(application.getBean(StoredErasures.class).newest(10))
                    .hasSize(1)
                    .allMatch(Erasure::done);
            chosenTextsAreBlanked(application);
            theUserIsAStubNobodySignsInAs(application);
            System.out.println("restore: who was erased after the backup is erased again before the first request");
        }
        // Without the ledger the backup would have brought the person back: the test would notice.
        Restore.put(backup, folder.resolve("forgetful").resolve("postgresql"));
        try (var application = start(folder.resolve("forgetful"), folder.resolve("empty.jsonl"))) {
            assertThat(left(application)).isNotEmpty();
            nothingIsErasedThatTheLedgerCannotRemember(application);
        }
    }

    /** A person, of whom others tell as well, partly in the bin. */
    private static void become(ConfigurableApplicationContext application) {
        create(application, "contact", PERSON, Map.of("name", text(NAME)));
        create(application, "note", NOTE, Map.of("body", text("<p>quiproquo</p>"), "about", about("contact", PERSON)));
        create(
                application,
                "user",
                USER,
                Map.of("name", text(NAME), "email", text("quiproquo@example.com"), "role", text("rep")));
        application.getBean(Passwords.class).set(USER, "a long password");
        create(application, "account", COMPANY, Map.of("name", text("Młyn Wodny")));
        create(
                application,
                "note",
                ASIDE,
                Map.of("body", text("<p>Ask for " + NAME + "</p>"), "about", about("account", COMPANY)));
        create(
                application,
                "note",
                BINNED,
                Map.of("body", text("<p>Rang " + NAME + "</p>"), "about", about("account", COMPANY)));
        create(
                application,
                "opportunity",
                DEAL,
                Map.of("name", text("Millstones for " + NAME), "contact", text(PERSON.toString())));
        execute(application, List.of(new Command.Delete("note", BINNED), new Command.Delete("opportunity", DEAL)));
    }

    private static void theUserIsAStubNobodySignsInAs(ConfigurableApplicationContext application) {
        assertThat(said(application, "select name || ' ' || active from data.\"user\" where id = ?", USER))
                .as("at work in the backup")
                .isEqualTo("Erased person false");
        assertThat(said(application, "select count(*) from engine.credential where user_id = ?", USER))
                .isEqualTo("0");
    }

    private static void chosenTextsAreBlanked(ConfigurableApplicationContext application) {
        // Chosen by whoever erased, and known to the ledger alone.
        assertThat(said(application, "select body from data.note where id = ?", ASIDE))
                .contains("Ask for ")
                .doesNotContain("Zdzisława");
        assertThat(said(application, "select body from data.note where id = ? and deleted_at is not null", BINNED))
                .as("in the bin of the backup, and still")
                .contains("Rang ")
                .doesNotContain("Zdzisława");
        assertThat(said(application, "select name from data.opportunity where id = ? and deleted_at is not null", DEAL))
                .as("a deal in the bin, in the backup as in what was erased first")
                .isEqualTo("Millstones for Erased person");
    }

    /** A folder stands where the ledger should be. */
    private static void nothingIsErasedThatTheLedgerCannotRemember(ConfigurableApplicationContext application)
            throws Exception {
        Files.createDirectories(folder.resolve("empty.jsonl"));

        assertThatThrownBy(() -> application.getBean(Erasures.class).erase(ITSELF, "contact", PERSON, NAME, Set.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ledgerClosed");

        assertThat(left(application)).contains("data.contact.name: 1", "data.note.body: 3", "data.opportunity.name: 1");
        assertThat(application.getBean(StoredErasures.class).newest(10)).isEmpty();
    }

    /** Looks at the database at the moment at which the web server begins to listen. */
    static final class LeftAtFirst implements ApplicationListener<WebServerInitializedEvent> {
        private static List<String> found = List.of();

        @Override
        public void onApplicationEvent(WebServerInitializedEvent event) {
            found = new Remains(event.getApplicationContext().getBean(DataSource.class), MARKS).found();
        }
    }

    private static List<String> left(ConfigurableApplicationContext application) {
        return new Remains(application.getBean(DataSource.class), MARKS).found();
    }

    private static ConfigurableApplicationContext start(Path data, Path ledger) {
        var application = new SpringApplication(Application.class);
        application.addListeners(new LeftAtFirst());
        return application.run(
                "--kinward.data=" + data,
                "--kinward.port=0",
                "--kinward.sample=false",
                "--kinward.erasures.ledger=" + ledger);
    }

    private static String said(ConfigurableApplicationContext application, String sql, UUID id) {
        return JdbcClient.create(application.getBean(DataSource.class))
                .sql(sql)
                .param(id)
                .query(String.class)
                .single();
    }

    private static void create(
            ConfigurableApplicationContext application, String object, UUID id, Map<String, JsonNode> fields) {
        execute(application, List.of(new Command.Create(object, id, fields)));
    }

    private static void execute(ConfigurableApplicationContext application, List<Command> commands) {
        var result = application.getBean(Records.class).execute(ITSELF, Mode.ALL_OR_NOTHING, commands);
        assertThat(result.allSaved()).as("%s", result).isTrue();
    }

    private static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }

    private static JsonNode about(String object, UUID id) {
        return JsonNodeFactory.instance.objectNode().put("object", object).put("id", id.toString());
    }
}
