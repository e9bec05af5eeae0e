package org.kinward.edge.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.kinward.edge.exchange.SharedData;

class SnifferTest {

    @Test
    void thePipelineIsReadAsItIs() throws IOException {
        var profile = shared("crm-maven/original/sales_pipeline.csv");
        assertThat(profile.format()).isEqualTo(new FileFormat("UTF-8", ",", true, "yyyy-MM-dd", false, "."));
        assertThat(profile.rows()).isEqualTo(8_800);
        assertThat(profile.ragged() + profile.narrow()).isZero();
        assertThat(looks(profile))
                .containsExactly(
                        Looks.TEXT,
                        Looks.TEXT,
                        Looks.TEXT,
                        Looks.TEXT,
                        Looks.TEXT,
                        Looks.DATE,
                        Looks.DATE,
                        Looks.INTEGER);
        assertThat(profile.columns().get(3).filled()).isEqualTo(8_800 - 1_425);
        assertThat(profile.columns().get(0).examples()).containsExactly("1C1I7A6R", "Z063OYW0", "EC4QE1BX");
        assertThat(profile.sample()).hasSize(20);
    }

    @Test
    void amountsAreToldFromWholeNumbers() throws IOException {
        var profile = shared("crm-maven/original/accounts.csv");
        assertThat(profile.rows()).isEqualTo(85);
        assertThat(looks(profile))
                .containsExactly(
                        Looks.TEXT, Looks.TEXT, Looks.INTEGER, Looks.DECIMAL, Looks.INTEGER, Looks.TEXT, Looks.TEXT);
    }

    @Test
    void aMarkIsDroppedAndAmericanDatesAreSettledByTheDaysOver12() throws IOException {
        var profile = shared("saas-sales/SaaS-Sales.csv");
        assertThat(profile.columns().getFirst().name()).isEqualTo("Row ID");
        assertThat(profile.rows()).isEqualTo(9_994);
        assertThat(profile.format().dateFormat()).isEqualTo("MM/dd/yyyy");
        assertThat(profile.format().datesAmbiguous()).isFalse();
        assertThat(profile.columns().get(2).looksLike()).isEqualTo(Looks.DATE);
        assertThat(profile.columns().get(3).looksLike()).isEqualTo(Looks.DATE);
        assertThat(profile.columns().get(3).dateFormat()).isEqualTo("yyyyMMdd");
    }

    @Test
    void aContactExportShowsItsAddressesPhonesAndFlags() throws IOException {
        var profile = shared("csv-messy/atomic-crm/contacts.csv");
        assertThat(profile.rows()).isEqualTo(500);
        assertThat(look(profile, "email_other")).isEqualTo(Looks.EMAIL);
        assertThat(look(profile, "phone_work")).isEqualTo(Looks.PHONE);
        assertThat(look(profile, "has_newsletter")).isEqualTo(Looks.BOOLEAN);
        assertThat(look(profile, "first_seen")).isEqualTo(Looks.DATE);
        assertThat(look(profile, "first_name")).isEqualTo(Looks.TEXT);
    }

    @Test
    void halfAMillionRowsAreReadToTheLast() throws IOException {
        var file = SharedData.file("online-retail/online_retail.csv.gz");
        var sniffer = new Sniffer(() -> new GZIPInputStream(Files.newInputStream(file), 1 << 16));
        var start = System.nanoTime();
        var profile = sniffer.profile(sniffer.dialect(), RowSink.NONE);
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "sniff and profile: %,d rows × 8 in %.1f s, %,.0f rows/s%n",
                profile.rows(), seconds, profile.rows() / seconds);
        assertThat(profile.rows()).isEqualTo(541_909);
        assertThat(profile.columns().get(6).filled()).isEqualTo(541_909 - 135_080);
        assertThat(look(profile, "InvoiceDate")).isEqualTo(Looks.DATE);
        assertThat(look(profile, "UnitPrice")).isEqualTo(Looks.DECIMAL);
        assertThat(look(profile, "Quantity")).isEqualTo(Looks.INTEGER);
    }

    @Test
    void aSpreadsheetFromPolandIsRead() throws IOException {
        var text = "Firma;Miasto;Przychód;Data założenia\r\n"
                + "Żabka;Łódź;1 234,50;31.12.2019\r\n"
                + "Gęś;Kraków;99,10;01.02.2020\r\n";
        for (var encoding : List.of("windows-1250", "ISO-8859-2", "UTF-8", "UTF-16LE", "UTF-16BE")) {
            var profile = text(text, Charset.forName(encoding));
            assertThat(profile.format()).isEqualTo(new FileFormat(encoding, ";", true, "dd.MM.yyyy", false, ","));
            assertThat(profile.columns().get(2).name()).isEqualTo("Przychód");
            assertThat(profile.sample().getFirst().get(1)).isEqualTo("Łódź");
        }
    }

    @Test
    void aSpreadsheetFromPortugalIsRead() throws IOException {
        var text = "Nome;Localização;Preço\nJoão Conceição;Évora;1.250,00 €\nInês Magalhães;São João;3,10 €\n";
        var profile = text(text, Charset.forName("windows-1252"));
        assertThat(profile.format().encoding()).isEqualTo("windows-1252");
        assertThat(profile.format().decimal()).isEqualTo(",");
        assertThat(profile.columns().get(2).looksLike()).isEqualTo(Looks.DECIMAL);
        assertThat(profile.sample().getFirst().getFirst()).isEqualTo("João Conceição");
    }

    @Test
    void datesThatCouldBeSwappedSaySo() throws IOException {
        var profile = text("a,d\nx,01/02/2020\ny,03/04/2021\n", StandardCharsets.UTF_8);
        assertThat(profile.format().dateFormat()).isEqualTo("dd/MM/yyyy");
        assertThat(profile.format().datesAmbiguous()).isTrue();
    }

    @Test
    void oneColumnThatIsSureSettlesTheOthers() throws IOException {
        var profile = text("a,d\n01/02/2020,12/31/2020\n03/04/2021,01/02/2021\n", StandardCharsets.UTF_8);
        assertThat(profile.format().dateFormat()).isEqualTo("MM/dd/yyyy");
        assertThat(profile.format().datesAmbiguous()).isFalse();
        assertThat(profile.columns().getFirst().dateFormat()).isNull();
    }

    @Test
    void aFileWithoutHeaderHasNumberedColumns() throws IOException {
        var profile = text("Acme,12,2020-01-01\nBeta,13,2020-01-02\n", StandardCharsets.UTF_8);
        assertThat(profile.format().header()).isFalse();
        assertThat(profile.rows()).isEqualTo(2);
        assertThat(profile.columns().getFirst().name()).isEqualTo("1");
    }

    @Test
    void raggedRowsAreReportedAndKept() throws IOException {
        var profile = text("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,\n\n5,6,7\n", StandardCharsets.UTF_8);
        assertThat(profile.rows()).isEqualTo(5);
        assertThat(profile.narrow()).isEqualTo(1);
        assertThat(profile.ragged()).isEqualTo(1);
    }

    @Test
    void figuresWithLeadingZerosStayText() throws IOException {
        var profile = text("postcode,n\n01234,1\n00987,2\n", StandardCharsets.UTF_8);
        assertThat(profile.columns().getFirst().looksLike()).isEqualTo(Looks.TEXT);
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        var profile = text("", StandardCharsets.UTF_8);
        assertThat(profile.rows()).isZero();
        assertThat(profile.columns()).isEmpty();
    }

    private static Looks look(FileProfile profile, String column) {
        return profile.columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow()
                .looksLike();
    }

    private static List<Looks> looks(FileProfile profile) {
        return profile.columns().stream().map(FileColumn::looksLike).toList();
    }

    private static FileProfile shared(String name) throws IOException {
        var file = SharedData.file(name);
        return profile(() -> Files.newInputStream(file));
    }

    private static FileProfile text(String text, Charset charset) throws IOException {
        var bytes = text.getBytes(charset);
        return profile(() -> new ByteArrayInputStream(bytes));
    }

    private static FileProfile profile(Source source) throws IOException {
        var sniffer = new Sniffer(source);
        return sniffer.profile(sniffer.dialect(), RowSink.NONE);
    }
}
