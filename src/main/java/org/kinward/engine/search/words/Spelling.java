package org.kinward.engine.search.words;

/** How far what is typed is from a word, or from the beginning of one: optimal string alignment distance. */
public final class Spelling {
    private static final int SHORT = 4;
    private static final int LONG = 8;

    private Spelling() {}

    /** Slips allowed in a word of this length: none in a short one, two in a long one. */
    public static int allowed(String typed) {
        int length = typed.length();
        return length < SHORT ? 0 : length < LONG ? 1 : 2;
    }

    /** Inserted, left out, other and swapped letters to get from {@code typed} to {@code word} or to what it begins with. */
    public static int slips(String typed, String word) {
        int[][] cost = new int[typed.length() + 1][word.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= word.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            for (int j = 1; j <= word.length(); j++) {
                cost[i][j] = cheapest(typed, word, cost, i, j);
            }
        }
        int best = Integer.MAX_VALUE;
        // A word still being typed is compared with as much of the other, one letter more or less.
        int least = Math.min(word.length(), Math.max(0, typed.length() - 1));
        for (int j = least; j <= word.length() && j <= typed.length() + 1; j++) {
            best = Math.min(best, cost[typed.length()][j]);
        }
        return best;
    }

    private static int cheapest(String typed, String word, int[][] cost, int i, int j) {
        int other = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + other, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == word.charAt(j - 2)
                && typed.charAt(i - 2) == word.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
