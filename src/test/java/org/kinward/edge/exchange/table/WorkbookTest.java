package org.kinward.edge.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.file.Looks;
import org.kinward.edge.exchange.file.Source;
import org.kinward.kernel.error.Refusal;

class WorkbookTest {
    private static final Locality HERE = new Locality("PT", ZoneId.of("Europe/Lisbon"));

    @Test
    void whatACellShowsIsWhatItSays() throws IOException {
        var book = book(workbook -> {
            var sheet = workbook.newWorksheet("Clientes");
            for (var column = 0; column < 7; column++) {
                sheet.value(
                        0,
                        column,
                        List.of("Nome", "Desde", "Visto", "Valor", "Parte", "Ativo", "Dobro")
                                .get(column));
            }
            sheet.value(1, 0, "Żółć; \"Sol\"\n& filhos");
            sheet.value(1, 1, LocalDate.of(2024, 2, 29));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, LocalDateTime.of(2024, 10, 27, 1, 30));
            sheet.style(1, 2).format("dd/mm/yyyy hh:mm").set();
            sheet.value(1, 3, 1234567.1);
            sheet.style(1, 3).format("#,##0.00\\d").set();
            sheet.value(1, 4, 0.3);
            sheet.value(1, 5, true);
            sheet.formula(1, 6, "D2*2");
            sheet.value(4, 0, "Depois de duas linhas vazias");
        });
        var rows = new ArrayList<String[]>();
        var numbers = new ArrayList<Integer>();

        var profile = new Tables(book, HERE).profile(new Tables(book, HERE).dialect(), row -> {
            rows.add(row.cells());
            numbers.add(row.number());
        });

        assertThat(rows.getFirst())
                .startsWith("Żółć; \"Sol\"\n& filhos", "2024-02-29", "2024-10-27 01:30:00", "1234567.1", "0.3", "true");
        assertThat(numbers).containsExactly(2, 5);
        assertThat(profile.columns())
                .extracting(column -> column.name())
                .containsExactly("Nome", "Desde", "Visto", "Valor", "Parte", "Ativo", "Dobro");
        assertThat(profile.columns().get(1).looksLike()).isEqualTo(Looks.DATE);
        assertThat(profile.rows()).isEqualTo(2);
    }

    @Test
    void oneSheetIsReadAndTheOthersAreThereToBeChosen() throws IOException {
        var book = book(workbook -> {
            workbook.newWorksheet("Hidden").setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("People").value(0, 0, "Name");
            var second = workbook.newWorksheet("Orders");
            second.value(0, 0, "Number");
            second.value(1, 0, 7);
        });
        var tables = new Tables(book, HERE);

        var first = tables.dialect();
        var other = FileFormat.plain(FileFormat.Kind.WORKBOOK, "UTF-8", true, 1, List.of());

        assertThat(first.sheets()).containsExactly("People", "Orders");
        assertThat(tables.profile(first, row -> {}).rows()).isZero();
        FileProfile orders =
                tables.profile(other, row -> assertThat(row.cells()).containsExactly("7"));
        assertThat(orders.rows()).isEqualTo(1);
        assertThat(orders.format().sheetRead()).isEqualTo(1);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> tables.profile(
                        FileFormat.plain(FileFormat.Kind.WORKBOOK, "UTF-8", true, 2, List.of()), row -> {}));
    }

    @Test
    void whatUnpacksWithoutEndIsRefusedAndWhatIsNoWorkbookToo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var block = new byte[1 << 20];
            for (var i = 0; i <= Workbook.MOST_TEXT >> 20; i++) {
                zip.write(block);
            }
        }

        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Tables(of(bytes.toByteArray()), HERE).dialect())
                .satisfies(refusal -> assertThat(refusal.code().wire()).isEqualTo("tooLarge"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        new Tables(of("PK\3\4 no workbook".getBytes(StandardCharsets.UTF_8)), HERE).dialect());
    }

    private static Source book(Consumer<org.dhatim.fastexcel.Workbook> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            fill.accept(workbook);
        }
        return of(bytes.toByteArray());
    }

    private static Source of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
