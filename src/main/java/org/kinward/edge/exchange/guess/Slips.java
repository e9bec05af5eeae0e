package org.kinward.edge.exchange.guess;

import java.util.Arrays;

/** How many typing slips lie between two words: a letter more, less, other, or two swapped (optimal string alignment). */
final class Slips {

    private final String a;
    private final String b;
    private int[] before;
    private int[] last;
    private int[] row;

    private Slips(String a, String b) {
        this.a = a;
        this.b = b;
        before = new int[b.length() + 1];
        last = new int[b.length() + 1];
        row = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
    }

    /** The distance, or anything above {@code most} when it is above it. */
    static int between(String a, String b, int most) {
        return Math.abs(a.length() - b.length()) > most ? most + 1 : new Slips(a, b).distance(most);
    }

    private int distance(int most) {
        for (var i = 1; i <= a.length(); i++) {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.length(); j++) {
                row[j] = step(i, j);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private int step(int i, int j) {
        var same = a.charAt(i - 1) == b.charAt(j - 1);
        var best = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, before[j - 2] + 1) : best;
    }
}
