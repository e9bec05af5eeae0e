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
import org.kinward.engine.record.Records;
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

    @TempDir
    private static Path folder;

    @Test
    void whoWasErasedAfterABackupIsErasedAgainBeforeTheFirstRequest() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        Path restored = folder.resolve("restored");
        UUID person = Ids.next();
        UUID note = Ids.next();
        UUID company = Ids.next();
        UUID aside = Ids.next();
        try (var application = start(data, folder.resolve("ledger.jsonl"))) {
            create(application, "contact", person, Map.of("name", text(NAME)));
            create(
                    application,
                    "note",
                    note,
                    Map.of("body", text("<p>quiproquo</p>"), "about", about("contact", person)));
            create(application, "account", company, Map.of("name", text("Młyn Wodny")));
            create(
                    application,
                    "note",
                    aside,
                    Map.of("body", text("<p>Ask for " + NAME + "</p>"), "about", about("account", company)));
            Backup.take(data.resolve("postgresql").toAbsolutePath(), backup.toAbsolutePath());
            application.getBean(Erasures.class).erase(ITSELF, "contact", person, NAME, Set.of(new Ref("note", aside)));
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
            // Chosen by whoever erased, and known to the ledger alone.
            assertThat(JdbcClient.create(application.getBean(DataSource.class))
                            .sql("select body from data.note where id = ?")
                            .param(aside)
                            .query(String.class)
                            .single())
                    .contains("Ask for ")
                    .doesNotContain("Zdzisława");
            System.out.println("restore: who was erased after the backup is erased again before the first request");
        }
        // Without the ledger the backup would have brought the person back: the test would notice.
        Restore.put(backup, folder.resolve("forgetful").resolve("postgresql"));
        try (var application = start(folder.resolve("forgetful"), folder.resolve("empty.jsonl"))) {
            assertThat(left(application)).isNotEmpty();
            nothingIsErasedThatTheLedgerCannotRemember(application, person);
        }
    }

    /** A folder stands where the ledger should be. */
    private static void nothingIsErasedThatTheLedgerCannotRemember(
            ConfigurableApplicationContext application, UUID person) throws Exception {
        Files.createDirectories(folder.resolve("empty.jsonl"));

        assertThatThrownBy(() -> application.getBean(Erasures.class).erase(ITSELF, "contact", person, NAME, Set.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ledgerClosed");

        assertThat(left(application)).contains("data.contact.name: 1", "data.note.body: 2");
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

    private static void create(
            ConfigurableApplicationContext application, String object, UUID id, Map<String, JsonNode> fields) {
        var result = application
                .getBean(Records.class)
                .execute(ITSELF, Mode.ALL_OR_NOTHING, List.of(new Command.Create(object, id, fields)));
        assertThat(result.allSaved()).as("%s", result).isTrue();
    }

    private static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }

    private static JsonNode about(String object, UUID id) {
        return JsonNodeFactory.instance.objectNode().put("object", object).put("id", id.toString());
    }
}
