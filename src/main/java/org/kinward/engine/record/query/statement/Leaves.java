package org.kinward.engine.record.query.statement;

import java.util.ArrayList;
import java.util.List;
import org.kinward.kernel.filter.Filter;

/** The comparisons of a tree in reading order, and its shape without the operands. */
public final class Leaves {
    private Leaves() {}

    public static List<Filter.Compare> of(Filter filter) {
        List<Filter.Compare> leaves = new ArrayList<>();
        collect(filter, leaves);
        return leaves;
    }

    private static void collect(Filter filter, List<Filter.Compare> into) {
        switch (filter) {
            case Filter.And and -> and.parts().forEach(part -> collect(part, into));
            case Filter.Or or -> or.parts().forEach(part -> collect(part, into));
            case Filter.Not not -> collect(not.part(), into);
            case Filter.Many many -> collect(many.where(), into);
            case Filter.Compare compare -> into.add(compare);
        }
    }

    /** Whether other records than the chosen one are looked at for it, beyond what it points to. */
    public static boolean anyMany(Filter filter) {
        return switch (filter) {
            case Filter.And and -> and.parts().stream().anyMatch(Leaves::anyMany);
            case Filter.Or or -> or.parts().stream().anyMatch(Leaves::anyMany);
            case Filter.Not not -> anyMany(not.part());
            case Filter.Many many -> true;
            case Filter.Compare compare -> false;
        };
    }

    public static String shape(Filter filter) {
        if (filter.equals(Filter.ALL)) {
            return "";
        }
        var out = new StringBuilder();
        shape(filter, out);
        return out.toString();
    }

    private static void shape(Filter filter, StringBuilder out) {
        switch (filter) {
            case Filter.And and -> {
                out.append("&(");
                and.parts().forEach(part -> shape(part, out));
                out.append(')');
            }
            case Filter.Or or -> {
                out.append("|(");
                or.parts().forEach(part -> shape(part, out));
                out.append(')');
            }
            case Filter.Not not -> {
                out.append("!(");
                shape(not.part(), out);
                out.append(')');
            }
            case Filter.Many many -> {
                out.append(many.path()).append('#').append(many.operator().wire());
                out.append(many.number()).append('(');
                shape(many.where(), out);
                out.append(')');
            }
            case Filter.Compare compare ->
                out.append(compare.path())
                        .append('~')
                        .append(compare.operator().wire())
                        .append(';');
        }
    }
}
