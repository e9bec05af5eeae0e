package org.kinward.edge.post.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kinward.edge.post.letter.Letters;

class BouncesTest {
    private static final Path DATA = Path.of("..", "shared", "data", "email", "bounces-flufl");

    @Test
    void everyBounceOfTheCorpusNamesWhoWasMissed() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "the shared bounces are not here");
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int rightKind = 0;
        List<String> truths =
                Files.readAllLines(DATA.resolve("TRUTH.csv")).stream().skip(1).toList();
        for (String line : truths) {
            String[] truth = line.split(",", -1);
            var bounce = Bounces.of(Letters.read(Files.readAllBytes(DATA.resolve(truth[0]))));
            Set<String> expected = truth(truths, truth[0]);
            Set<String> found = new TreeSet<>(bounce.map(Bounce::failed).orElse(List.of()));
            if (found.equals(expected)) {
                right++;
            } else {
                wrong.add(truth[0] + " (" + truth[1] + "): " + found + " instead of " + expected);
            }
            boolean permanent = truth[2].equals("permanent");
            if (expected.isEmpty() || bounce.isPresent() && bounce.get().permanent() == permanent) {
                rightKind++;
            } else {
                wrong.add(truth[0] + " is " + truth[2]);
            }
        }
        System.out.println(
                "bounces recognised: " + right + " of " + truths.size() + ", with the right permanence " + rightKind);
        wrong.forEach(System.out::println);
        // One names a bare login, which flufl.bounce knows to belong to two domains of Yale; we say the one that
        // reports.
        assertThat(right).isGreaterThanOrEqualTo(113);
        assertThat(rightKind).isEqualTo(114);
    }

    /** What all its detectors together found: of one file two say different things, and of some nothing is to be found. */
    private static Set<String> truth(List<String> truths, String file) {
        Set<String> all = new TreeSet<>();
        for (String line : truths) {
            String[] truth = line.split(",", -1);
            if (truth[0].equals(file) && !truth[3].isEmpty()) {
                all.addAll(List.of(truth[3].toLowerCase(Locale.ROOT).split(";")));
            }
        }
        return all;
    }
}
