package org.kinward.edge.exchange.retail;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.kinward.edge.exchange.SharedData;

/**
 * Two years of a real shop, one line an item of an invoice.
 *
 * @param lines how many of its lines to take, from the first
 */
record RetailFile(Path path, int lines) {
    static final int ALL = 541_909;

    static RetailFile first(int lines) {
        return new RetailFile(SharedData.file("online-retail/online_retail.csv.gz"), lines);
    }

    /** A line as it stands in the file. */
    record Line(
            String invoice,
            String code,
            int quantity,
            String placedAt,
            BigDecimal price,
            String customer,
            String country) {

        BigDecimal worth() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }

        boolean cancels() {
            return invoice.startsWith("C");
        }
    }

    InputStream open() throws IOException {
        var whole = new GZIPInputStream(Files.newInputStream(path), 1 << 16);
        if (lines >= ALL) {
            return whole;
        }
        try (var text = new BufferedReader(new InputStreamReader(whole, StandardCharsets.UTF_8))) {
            var part = text.lines().limit(lines + 1L).collect(Collectors.joining("\n", "", "\n"));
            return new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8));
        }
    }

    void each(Consumer<Line> taker) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            rows.forEach(row -> taker.accept(new Line(
                    row.getField("InvoiceNo"),
                    row.getField("StockCode").strip().toLowerCase(java.util.Locale.ROOT),
                    Integer.parseInt(row.getField("Quantity")),
                    row.getField("InvoiceDate"),
                    new BigDecimal(row.getField("UnitPrice")),
                    row.getField("CustomerID"),
                    row.getField("Country"))));
        }
    }
}
