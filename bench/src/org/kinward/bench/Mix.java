package org.kinward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** States of an input line while somebody types what they look for in what {@link Mass} makes. */
final class Mix {
    /** Recorded, so that every run measures the same. */
    static final Path RECORDED = Path.of("bench", "queries.txt");

    private static final int QUERIES = 200;
    /** Numbers that stand in any load that is worth measuring. */
    private static final int NUMBERS = 100_000;

    private Mix() {}

    static List<String> recorded() throws IOException {
        List<String> lines = Files.readAllLines(RECORDED);
        if (lines.size() != QUERIES) {
            throw new IOException(RECORDED + " has " + lines.size() + " lines instead of " + QUERIES);
        }
        return lines;
    }

    /** Forty things looked for, letter by letter. */
    static List<String> made(RandomGenerator random) {
        List<String> made = new ArrayList<>();
        while (made.size() < QUERIES) {
            String one = Vocabulary.any(random);
            String two = Vocabulary.any(random);
            made.add(one.substring(0, 1 + random.nextInt(2)));
            made.add(one.substring(0, Math.min(one.length(), 3)));
            made.add(one);
            made.add(one + " " + two.substring(0, Math.min(2, two.length())));
            made.add(last(random, one, two, made.size() / 5 % 4));
        }
        return made;
    }

    /** A telephone number or a part of one, an e-mail address, a slip of the finger, or two words. */
    private static String last(RandomGenerator random, String one, String two, int kind) {
        int number = 1 + random.nextInt(NUMBERS);
        return switch (kind) {
            case 0 -> String.valueOf(910_000_000 + number).substring(random.nextInt(4));
            case 1 -> "mail" + number + "@";
            case 2 -> one.length() < 5 ? one : one.substring(0, 2) + one.charAt(3) + one.charAt(2) + one.substring(4);
            default -> one + " " + two;
        };
    }

    /** Records a mix anew. */
    public static void main(String[] arguments) throws IOException {
        Files.write(RECORDED, made(new java.util.Random(2)));
    }
}
