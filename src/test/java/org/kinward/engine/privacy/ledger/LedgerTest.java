package org.kinward.engine.privacy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinward.platform.configuration.ErasureSettings;

class LedgerTest {
    @TempDir
    private Path folder;

    @Test
    void itLiesInTheDataFolderUnlessItIsSaidWhere() {
        assertThat(new ErasureSettings(null).in(Path.of("data"))).isEqualTo(Path.of("data", "erasures.jsonl"));
        assertThat(new ErasureSettings(Path.of("/mnt/ledger")).in(Path.of("data")))
                .isEqualTo(Path.of("/mnt/ledger"));
    }

    @Test
    void whatIsAddedIsReadInOrderAndOnceOnly() throws IOException {
        Path file = folder.resolve("new").resolve("ledger.jsonl");
        LedgerLine one = line();
        LedgerLine two = line();

        Ledgers.at(file).add(one);
        Ledgers.at(file).add(two);
        Ledgers.at(file).add(one);

        assertThat(Ledgers.at(file).read()).containsExactly(one, two);
    }

    @Test
    void aLineThatWasNeverFinishedIsPassedOver() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        LedgerLine one = line();
        LedgerLine two = line();
        Ledgers.at(file).add(one);
        String whole = Files.readString(file).strip();
        Files.writeString(file, whole.substring(0, whole.length() - 1), StandardOpenOption.APPEND);

        Ledgers.at(file).add(two);

        assertThat(Ledgers.at(file).read()).containsExactly(one, two);
    }

    @Test
    void aLineThatWasTamperedWithIsNotPassedOver() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Ledgers.at(file).add(line());
        Files.writeString(file, Files.readString(file).replace("\"marker\":", "\"marker\""));

        assertThatThrownBy(() -> Ledgers.at(file).read()).hasMessageContaining("cannot be read");
    }

    @Test
    void aLineFromBeforeItSaidWhoElseNamedThemIsRead() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Ledgers.at(file).add(line());
        Files.writeString(file, Files.readString(file).replaceAll(",\"naming\":\\{[^}]*}", ""));

        assertThat(Ledgers.at(file).read())
                .singleElement()
                .matches(line -> line.naming().isEmpty());
    }

    private static LedgerLine line() {
        return new LedgerLine(
                UUID.randomUUID(),
                Instant.parse("2026-11-22T08:00:00Z"),
                null,
                "contact",
                UUID.randomUUID(),
                "Erased person",
                Map.of("note", Set.of(UUID.randomUUID())),
                Map.of("interaction", Set.of(UUID.randomUUID())));
    }
}
