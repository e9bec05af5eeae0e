package org.kinward.engine.duplicate.likeness;

/** How close two words are, 0 to 1, by Jaro and Winkler: letters in common, in their order, the first of them above all. */
final class Closeness {

    private static final int PREFIX = 4;
    private static final double PER_LETTER = 0.1;

    private Closeness() {}

    static double of(String one, String other) {
        if (one.equals(other)) {
            return one.isEmpty() ? 0 : 1;
        }
        var jaro = jaro(one, other);
        var same = 0;
        while (same < Math.min(PREFIX, Math.min(one.length(), other.length()))
                && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return jaro + same * PER_LETTER * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        var window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        var taken = new boolean[other.length()];
        var common = new StringBuilder();
        for (var i = 0; i < one.length(); i++) {
            for (var j = Math.max(0, i - window); j < Math.min(other.length(), i + window + 1); j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    common.append(one.charAt(i));
                    break;
                }
            }
        }
        if (common.isEmpty()) {
            return 0;
        }
        var at = 0;
        var moved = 0;
        for (var j = 0; j < other.length(); j++) {
            if (taken[j]) {
                moved += other.charAt(j) == common.charAt(at++) ? 0 : 1;
            }
        }
        double count = common.length();
        return (count / one.length() + count / other.length() + (count - moved / 2.0) / count) / 3;
    }

    /** Whether they differ in one place: a figure that is another, or two that changed places. */
    static boolean oneSlip(String one, String other) {
        if (one.length() != other.length() || one.isEmpty()) {
            return false;
        }
        var first = -1;
        var differ = 0;
        for (var i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                first = first < 0 ? i : first;
                differ++;
            }
        }
        return differ == 1
                || differ == 2
                        && first + 1 < one.length()
                        && one.charAt(first) == other.charAt(first + 1)
                        && one.charAt(first + 1) == other.charAt(first);
    }
}
