package org.kinward.edge.exchange.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
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
    void theMarkStandsOnceAndTheTitleLeavesItItsPlace() throws IOException {
        var picture = new BufferedImage(480, 160, BufferedImage.TYPE_INT_RGB);
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        String title = "a title that is long ".repeat(12).strip();
        var out = new ByteArrayOutputStream();
        try (var paper = new Paper(false)) {
            paper.mark(png.toByteArray());
            paper.title(title, "Firma");
            IntStream.range(0, 80).forEach(line -> fact(paper, line));
            paper.save(out, "left", "right", (page, of) -> page + "/" + of);
        }
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            List<Integer> marks = new ArrayList<>();
            for (var page : document.getPages()) {
                var names = page.getResources().getXObjectNames().iterator();
                marks.add(names.hasNext() ? 1 : 0);
            }
            assertThat(marks.getFirst()).isEqualTo(1);
            assertThat(marks.subList(1, marks.size())).containsOnly(0);
            var beside = new PDFTextStripperByArea();
            // where the mark is drawn, as the eye counts: from the left and from above
            beside.addRegion("mark", new Rectangle(595 - 48 - 108, 48, 108, 36));
            beside.extractRegions(document.getPage(0));
            assertThat(beside.getTextForRegion("mark")).doesNotContain("title").doesNotContain("long");
        }
    }

    private static void fact(Paper paper, int line) {
        try {
            paper.fact("Label", "value " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
