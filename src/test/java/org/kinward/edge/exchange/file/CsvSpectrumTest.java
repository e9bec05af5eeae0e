package org.kinward.edge.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kinward.edge.exchange.SharedData;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Twelve files with a JSON truth beside each, read with nothing told about them. */
class CsvSpectrumTest {

    @TestFactory
    Stream<DynamicTest> everyFileComesOutAsItsTruth() throws IOException {
        var folder = SharedData.file("csv-messy/csv-spectrum");
        try (var files = Files.list(folder.resolve("csvs"))) {
            var all = files.sorted().toList();
            assertThat(all).hasSize(12);
            return all.stream()
                    .map(csv -> DynamicTest.dynamicTest(csv.getFileName().toString(), () -> compare(folder, csv)));
        }
    }

    private static void compare(Path folder, Path csv) throws IOException {
        var truth = folder.resolve("json").resolve(csv.getFileName().toString().replace(".csv", ".json"));
        var json = Files.readString(truth).strip();
        var rows = json.startsWith("[") ? json : "[" + json + "]";
        var expected = JsonMapper.shared().readValue(rows, new TypeReference<List<Map<String, String>>>() {});
        assertThat(plain(read(csv))).isEqualTo(plain(expected));
    }

    /** Two truths differ from their files as they lie here: CRLF in the files became LF, and one phone number was changed. */
    private static List<String> plain(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> row.toString().replace("\r\n", "\n").replace("2095257564", "1234567890"))
                .toList();
    }

    private static List<Map<String, String>> read(Path csv) throws IOException {
        var sniffer = new Sniffer(() -> Files.newInputStream(csv));
        var rows = new ArrayList<CsvRow>();
        var profile = sniffer.profile(sniffer.dialect(), rows::add);
        var read = new ArrayList<Map<String, String>>();
        for (var row : rows) {
            var record = new LinkedHashMap<String, String>();
            for (var column : profile.columns()) {
                record.put(column.name(), row.cells()[column.index()]);
            }
            read.add(record);
        }
        return read;
    }
}
