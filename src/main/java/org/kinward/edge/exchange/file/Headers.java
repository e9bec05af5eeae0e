package org.kinward.edge.exchange.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/** Says whether the first row names the columns, and gives every column a name of its own. */
final class Headers {

    private Headers() {}

    /** A header holds words, not values: no date, address, number or yes among them, and no word twice by half. */
    static boolean guess(List<String[]> head) {
        if (head.isEmpty()) {
            return true;
        }
        var first = head.getFirst();
        var filled = 0;
        var distinct = new HashSet<String>();
        for (var cell : first) {
            if (cell.isBlank()) {
                continue;
            }
            filled++;
            distinct.add(cell.strip());
            if (value(cell) || repeated(cell, head)) {
                return false;
            }
        }
        return filled > 0 && distinct.size() * 2 > filled;
    }

    private static boolean value(String cell) {
        var profile = new ColumnProfile();
        profile.accept(cell);
        return profile.looks() != Looks.TEXT;
    }

    /** A text that comes again and again below it is data; once in a while may be a second export glued on. */
    private static boolean repeated(String cell, List<String[]> head) {
        var width = head.getFirst().length;
        for (var i = 0; i < width; i++) {
            if (!head.getFirst()[i].equals(cell)) {
                continue;
            }
            var same = 0;
            for (var row : head.subList(1, head.size())) {
                same += i < row.length && row[i].equals(cell) ? 1 : 0;
            }
            if (same * 5 >= head.size()) {
                return true;
            }
        }
        return false;
    }

    /** As many names as most rows have cells, so that a title line above the table hides no column. */
    static List<String> names(List<String[]> head, boolean header) {
        if (head.isEmpty()) {
            return List.of();
        }
        var named = header ? head.getFirst() : new String[0];
        var width = Math.max(named.length, usual(head));
        var names = new ArrayList<String>(width);
        for (var i = 0; i < width; i++) {
            var name = i < named.length ? named[i].strip() : "";
            names.add(name.isEmpty() ? Integer.toString(i + 1) : name);
        }
        return names;
    }

    private static int usual(List<String[]> head) {
        var widths = new TreeMap<Integer, Integer>();
        for (var row : head) {
            widths.merge(row.length, 1, Integer::sum);
        }
        var usual = 0;
        for (var entry : widths.entrySet()) {
            if (usual == 0 || entry.getValue() >= widths.getOrDefault(usual, 0)) {
                usual = entry.getKey();
            }
        }
        return usual;
    }
}
