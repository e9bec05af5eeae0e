package org.kinward.edge.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kinward.edge.exchange.SharedData;

/** Odd files from a CSV library's own tests: whatever they hold, reading ends and no row goes missing. */
class MessyFilesTest {

    @TestFactory
    Stream<DynamicTest> everyOddFileIsReadToItsEnd() throws IOException {
        var folder = SharedData.file("csv-messy/opencsv");
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        var sniffer = new Sniffer(() -> Files.newInputStream(file));
                        var rows = new ArrayList<CsvRow>();
                        var format = sniffer.dialect();
                        var profile = sniffer.profile(format, rows::add);
                        assertThat(profile.rows()).isEqualTo(rows.size());
                        assertThat(profile.ragged()).isZero();
                    }));
        }
    }

    @Test
    void aListingWithCommasInItsTextsKeepsItsColumns() throws IOException {
        var file = SharedData.file("csv-messy/opencsv/Bug143.csv");
        var sniffer = new Sniffer(() -> Files.newInputStream(file));
        var profile = sniffer.profile(sniffer.dialect(), RowSink.NONE);
        assertThat(profile.format().delimiter()).isEqualTo(",");
        assertThat(profile.columns().getFirst().name()).isEqualTo("TITLE");
        assertThat(profile.width()).isEqualTo(18);
    }

    @Test
    void semicolonsAreFoundBetweenDecimalCommas() throws IOException {
        var file = SharedData.file("csv-messy/opencsv/testinputcase11.csv");
        var sniffer = new Sniffer(() -> Files.newInputStream(file));
        assertThat(sniffer.dialect().delimiter()).isEqualTo(";");
    }
}
