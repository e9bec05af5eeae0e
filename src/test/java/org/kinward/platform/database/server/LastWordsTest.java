package org.kinward.platform.database.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LastWordsTest {

    private static final Path FOLDER = Path.of("/srv/crm");
    private static final Path LOG = Path.of("/srv/crm/log");

    @Test
    void aFullDiskIsSaidSo() {
        var words = LastWords.of("FATAL:  could not write to file \"pg_wal/xlogtemp.9\": No space left on device");
        assertThat(words.asRefusal(FOLDER, LOG)).hasMessage("The disk is full at /srv/crm.");
    }

    @Test
    void theLastComplaintIsTheReason() {
        var words = LastWords.of("""
            2026-11-22 01:35:33.591 UTC [1] LOG:  starting PostgreSQL 18.6
            2026-11-22 01:35:33.595 UTC [1] FATAL:  could not load server certificate file
            2026-11-22 01:35:33.597 UTC [1] LOG:  database system is shut down
            """);
        assertThat(words.asRefusal(FOLDER, LOG))
                .hasMessage("The embedded database did not start: could not load server certificate file.");
    }

    @Test
    void aTakenPortAndALivingRestAreTold() {
        assertThat(LastWords.of("LOG:  could not bind IPv4 address \"127.0.0.1\": Address already in use")
                        .portTaken())
                .isTrue();
        assertThat(LastWords.of("FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use")
                        .leftovers())
                .isTrue();
    }
}
