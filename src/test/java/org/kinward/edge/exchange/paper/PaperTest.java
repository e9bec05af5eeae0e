package org.kinward.edge.exchange.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final String POLISH = "Zażółć gęślą jaźń – ŁÓDŹ";
    private static final String PORTUGUESE = "Coração, ação, pães e avó";

    private static String read(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        paper.save(out, "Firma „Źródło” · " + POLISH, "22 listopada 2026", (page, of) -> "Strona " + page + " z " + of);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return document.getNumberOfPages() + " pages\n" + new PDFTextStripper().getText(document);
        }
    }

    @Test
    void everyLetterOfOursStandsThereAndEveryPageHasItsHeadAndNumber() throws IOException {
        try (var paper = new Paper(false)) {
            paper.title(POLISH, "Firma");
            paper.fact("Descrição", PORTUGUESE + "\nsecond line\t😀 日本");
            paper.heading("Pozycje");
            paper.table(new Paper.Table(
                    List.of("Nazwa", "Kwota"),
                    IntStream.range(0, 120)
                            .mapToObj(row -> List.of("Wiersz " + row, row + ",00 zł"))
                            .toList()));
            String read = read(paper);
            assertThat(read).contains(POLISH, PORTUGUESE, "second line", "□", "Wiersz 0", "Wiersz 119", "119,00 zł");
            int pages = Integer.parseInt(read.split(" ")[0]);
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(read).contains("Strona " + page + " z " + pages);
            }
            assertThat(read.split("22 listopada 2026", -1)).hasSize(pages + 1);
            assertThat(read.split("Nazwa", -1).length)
                    .as("the table's head on every page")
                    .isEqualTo(pages + 1);
        }
    }

    @Test
    void whatIsTooWideBreaksAndNothingIsCutOff() throws IOException {
        String word = "x".repeat(400);
        String text = "w".repeat(30) + " " + word + " end";
        try (var paper = new Paper(true)) {
            paper.fact("Label", text);
            paper.table(new Paper.Table(
                    IntStream.range(0, 12).mapToObj(i -> "Column " + i).toList(),
                    List.of(IntStream.range(0, 12)
                            .mapToObj(i -> "value" + i + " " + "y".repeat(60))
                            .toList())));
            String read = read(paper).replace("\n", "").replace(" ", "");
            assertThat(read).contains(text.replace(" ", ""));
            assertThat(read.chars().filter(letter -> letter == 'y').count()).isEqualTo(12 * 60);
        }
    }
}
