package org.kinward.edge.post.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Mails that others collected, many of them broken on purpose or by accident. */
class CorporaTest {
    private static final Path DATA = Path.of("..", "shared", "data", "email");

    @Test
    void everyMailOfTheCorporaIsRead() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "the shared mails are not here");
        int read = 0;
        int withSender = 0;
        int withText = 0;
        List<String> failed = new ArrayList<>();
        for (Path file : mails()) {
            try {
                Letter letter = Letters.read(Files.readAllBytes(file));
                read++;
                withSender += letter.sender().address().isEmpty() ? 0 : 1;
                withText += letter.text().isBlank() ? 0 : 1;
            } catch (Unreadable e) {
                failed.add(file.getFileName() + ": " + e.getMessage());
            }
        }
        System.out.println("mails read: " + read + " of " + mails().size() + ", with a sender " + withSender
                + ", with words " + withText + ", failed " + failed);
        assertThat(failed).isEmpty();
        assertThat(read).isGreaterThan(200);
    }

    private static List<Path> mails() throws IOException {
        try (var files = Files.walk(DATA)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/python/")
                            || file.toString().endsWith(".txt"))
                    .filter(file -> !file.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
