package org.kinward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinward.Application;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.FeedPage;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.kernel.id.Ids;
import org.kinward.platform.database.refusal.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.StringNode;

class BackupIT {

    private static final Path FOLDER = Path.of("target", "backup").toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");
    private static final Path BACKUP = FOLDER.resolve("backup");
    private static final Path RESTORED = FOLDER.resolve("restored");

    @BeforeEach
    void empty() throws Exception {
        if (Files.exists(FOLDER)) {
            try (var files = Files.walk(FOLDER)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(FOLDER);
    }

    @Test
    void aBackupTakenAtWorkIsRestoredAndWhoFollowedTheFeedIsTold() throws Exception {
        FeedPosition known;
        UUID before;
        UUID after;
        try (var application = start(DATA)) {
            before = account(application, "Before the backup");
            known = numbered(application, 1);
            Maintenance.backup(DATA, BACKUP);
            after = account(application, "After the backup");
            numbered(application, 2);
        }
        assertThatThrownBy(() -> Maintenance.restore(BACKUP, DATA)).isInstanceOf(StartRefused.class);
        Maintenance.restore(BACKUP, RESTORED);
        try (var application = start(RESTORED)) {
            assertThat(stands(application, before)).isTrue();
            assertThat(stands(application, after))
                    .as("written after the backup")
                    .isFalse();
            // Figures are given a second time from here on.
            account(application, "After the restore");
            var feed = application.getBean(FeedReader.class);
            for (int i = 0; i < 600 && feed.position().generation().equals(known.generation()); i++) {
                Thread.sleep(50);
            }
            assertThat(feed.after(known, 10)).isInstanceOf(FeedPage.Restarted.class);
            System.out.printf("restore: position %s of the old life is told to begin anew%n", known.pos());
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return SpringApplication.run(
                Application.class, "--kinward.data=" + data, "--kinward.port=0", "--kinward.sample=false");
    }

    private static UUID account(ConfigurableApplicationContext application, String name) {
        UUID id = Ids.next();
        var create = new Command.Create("account", id, Map.of("name", StringNode.valueOf(name)));
        assertThat(application
                        .getBean(Records.class)
                        .execute(Actor.system(Origin.SYSTEM), Mode.EACH, List.of(create))
                        .allSaved())
                .isTrue();
        return id;
    }

    private static FeedPosition numbered(ConfigurableApplicationContext application, int atLeast) throws Exception {
        var feed = application.getBean(FeedReader.class);
        while (feed.position().pos() < atLeast) {
            Thread.sleep(20);
        }
        return feed.position();
    }

    private static boolean stands(ConfigurableApplicationContext application, UUID id) {
        return JdbcClient.create(application.getBean(javax.sql.DataSource.class))
                        .sql("select count(*) from data.account where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
