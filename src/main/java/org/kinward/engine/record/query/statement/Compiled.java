package org.kinward.engine.record.query.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with question marks, and where each gets its value.
 *
 * @param prepared whether one plan serves all operands; what an index has to be chosen for is planned each time
 */
public record Compiled(String sql, List<Source> sources, boolean prepared) {
    private static final Pattern NAMED = Pattern.compile("(?<!:):p(\\d+)");

    /** Turns {@code :p3} into a question mark that is bound from source 3. */
    public static Compiled of(String named, List<Source> sources, boolean prepared) {
        List<Source> ordered = new ArrayList<>();
        Matcher matcher = NAMED.matcher(named);
        var sql = new StringBuilder();
        while (matcher.find()) {
            ordered.add(sources.get(Integer.parseInt(matcher.group(1))));
            matcher.appendReplacement(sql, "?");
        }
        matcher.appendTail(sql);
        return new Compiled(sql.toString(), List.copyOf(ordered), prepared);
    }
}
