package org.kinward.edge.exchange.file;

import org.jspecify.annotations.Nullable;

/** Three groups of figures and what follows them: a date before anybody has said which group is the day. */
record DateParts(int[] numbers, int[] lengths, char separator, String rest) {

    static final char NONE = 0;
    private static final int COMPACT_LENGTH = 8;

    int at(int group) {
        return numbers[group];
    }

    int digits(int group) {
        return lengths[group];
    }

    static @Nullable DateParts read(String cell) {
        if (cell.length() < 6 || !digit(cell.charAt(0))) {
            return null;
        }
        var run = run(cell, 0);
        if (run == COMPACT_LENGTH) {
            return compact(cell);
        }
        if (run > 4 || run >= cell.length()) {
            return null;
        }
        var separator = cell.charAt(run);
        return separator == '-' || separator == '/' || separator == '.' ? separated(cell, separator) : null;
    }

    private static @Nullable DateParts separated(String cell, char separator) {
        var numbers = new int[3];
        var lengths = new int[3];
        var at = 0;
        for (var group = 0; group < 3; group++) {
            var end = run(cell, at);
            if (end == at || end - at > 4) {
                return null;
            }
            numbers[group] = Integer.parseInt(cell, at, end, 10);
            lengths[group] = end - at;
            at = end;
            if (group < 2) {
                if (at >= cell.length() || cell.charAt(at) != separator) {
                    return null;
                }
                at++;
            }
        }
        return new DateParts(numbers, lengths, separator, cell.substring(at));
    }

    private static DateParts compact(String cell) {
        var numbers = new int[] {
            Integer.parseInt(cell, 0, 4, 10), Integer.parseInt(cell, 4, 6, 10), Integer.parseInt(cell, 6, 8, 10)
        };
        return new DateParts(numbers, new int[] {4, 2, 2}, NONE, cell.substring(COMPACT_LENGTH));
    }

    private static int run(String cell, int from) {
        var end = from;
        while (end < cell.length() && digit(cell.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
