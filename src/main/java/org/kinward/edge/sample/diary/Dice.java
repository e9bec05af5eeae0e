package org.kinward.edge.sample.diary;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way every time. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Puts a digit for every {@code #} and a letter for every {@code X}. */
    public String pattern(String pattern) {
        var made = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '#' -> made.append(random.nextInt(1, 10));
                case 'X' -> made.append((char) ('A' + random.nextInt(26)));
                default -> made.append(c);
            }
        }
        return made.toString();
    }
}
