package org.kinward.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.file.Source;
import org.kinward.edge.exchange.sql.StagedRows;
import org.kinward.edge.exchange.sql.StoredFile;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.edge.exchange.table.Locality;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.kernel.error.Refusal;
import org.kinward.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class UploadsIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final StoredImports imports = new StoredImports(jdbc);
    private final StagedRows rows = new StagedRows(jdbc);
    private final Uploads uploads = new Uploads(
            DATABASE.dataSource(),
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource())),
            () -> new Locality("PT", ZoneId.of("Europe/Lisbon")));

    @Test
    void hostileCellsComeBackAsTheyWere() {
        var id = uploads.take(
                Actor.system(Origin.IMPORT),
                "x.csv",
                text("a,b\n\"say \"\"hi\"\" \\ {x},\tNULL\",\"two\nlines\r\nand 'more'\"\nŻółć 😀,\\N\n"));
        var staged = rows.after(id, 0, 10);
        assertThat(staged).hasSize(2);
        assertThat(staged.get(0).cells()).containsExactly("say \"hi\" \\ {x},\tNULL", "two\nlines\r\nand 'more'");
        assertThat(staged.get(1).cells()).containsExactly("Żółć 😀", "\\N");
        assertThat(staged.get(1).number()).isEqualTo(3);
    }

    @Test
    void theFileIsKeptByteForByteAndReadAgainInAnotherWay() throws IOException {
        var text = "a;b\n1;2\n";
        var id = uploads.take(Actor.system(Origin.IMPORT), "x.csv", text(text));
        try (var kept = new StoredFile(jdbc, id).open()) {
            assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
        }
        uploads.reread(id, new FileFormat("UTF-8", ",", false, "yyyy-MM-dd", false, "."));
        var again = imports.find(id).orElseThrow();
        assertThat(again.profile().width()).isEqualTo(1);
        assertThat(again.profile().rows()).isEqualTo(2);
        assertThat(rows.after(id, 0, 10).getFirst().cells()).containsExactly("a;b");
    }

    /** Where it is read is asked of the database too, and a connection to which rows go answers nothing. */
    @Test
    @Timeout(30)
    void cardsAndCalendarsAreReadThoughWhereTheyAreReadHasToBeAsked() {
        var asking = new Uploads(
                DATABASE.dataSource(),
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource())),
                () -> new Locality(jdbc.sql("select 'PT'").query(String.class).single(), ZoneId.of("Europe/Lisbon")));
        var card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Rui\r\nEND:VCARD\r\n";
        var event = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260302T090000Z\r\nSUMMARY:Tea\r\nEND:VEVENT\r\n";
        var calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + event + "END:VCALENDAR\r\n";
        for (var file : List.of(card, calendar)) {
            var id = asking.take(Actor.system(Origin.IMPORT), "x", text(file));
            asking.reread(id, imports.find(id).orElseThrow().profile().format());
            assertThat(rows.after(id, 0, 10)).hasSize(1);
        }
    }

    @Test
    void whatCannotBeReadIsRefusedAndNothingStays() {
        var before = imports.list(null, 100).size();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> uploads.take(Actor.system(Origin.IMPORT), "x.csv", () -> {
                    throw new IOException("gone");
                }));
        assertThat(imports.list(null, 100)).hasSize(before);
    }

    @Test
    void halfAMillionRowsAreStaged() throws IOException {
        var packed = SharedData.file("online-retail/online_retail.csv.gz");
        var start = System.nanoTime();
        var id = uploads.take(
                Actor.system(Origin.IMPORT),
                "online_retail.csv",
                () -> new GZIPInputStream(Files.newInputStream(packed), 1 << 16));
        var seconds = (System.nanoTime() - start) / 1e9;
        var stored = imports.find(id).orElseThrow();
        System.out.printf(
                "keep, sniff, profile and stage: %,d rows × 8 in %.1f s, %,.0f rows/s%n",
                stored.profile().rows(), seconds, stored.profile().rows() / seconds);
        assertThat(stored.profile().rows()).isEqualTo(541_909);
        assertThat(rows.values(id, 7, 3).getFirst()).isEqualTo(new StagedRows.ValueCount("United Kingdom", 495_478));
        assertThat(rows.after(id, 541_905, 10)).hasSize(5);
    }

    private static Source text(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
