package org.kinward.edge.exchange.guess;

import java.util.Collection;
import java.util.function.Predicate;
import org.kinward.edge.exchange.file.FileColumn;
import org.kinward.edge.exchange.file.Looks;

/** How well the values of a column go with a field: −1 they contradict it, 0 they say nothing, 1 they speak for it. */
final class Evidence {

    static final double CONTRADICTS = -1;

    private Evidence() {}

    static double of(Target target, FileColumn column, Collection<String> values) {
        if (column.filled() == 0) {
            return 0;
        }
        var looks = column.looksLike();
        return switch (target.kind()) {
            case EMAIL -> looks == Looks.EMAIL ? 1 : CONTRADICTS;
            case PHONE -> phone(looks, values);
            case URL -> looks == Looks.URL ? 1 : looks == Looks.TEXT ? 0 : CONTRADICTS;
            case DATE -> looks == Looks.DATE ? 0.6 : CONTRADICTS;
            case DECIMAL -> looks == Looks.INTEGER || looks == Looks.DECIMAL ? 0.3 : CONTRADICTS;
            case BOOLEAN -> looks == Looks.BOOLEAN ? 0.6 : looks == Looks.INTEGER ? 0 : CONTRADICTS;
            case CHOICE -> choice(target, values);
            case COUNTRY -> country(looks, values);
            case REFERENCE -> reference(looks, column.name());
            case TEXT -> looks == Looks.BOOLEAN || looks == Looks.DATE || looks == Looks.EMAIL ? -0.4 : 0;
        };
    }

    /** Portuguese and Polish numbers come in groups of three, as thousands do. */
    private static double phone(Looks looks, Collection<String> values) {
        if (looks == Looks.PHONE) {
            return 1;
        }
        var plausible = values.stream().mapToLong(Evidence::digits).allMatch(digits -> digits >= 7 && digits <= 15);
        return (looks == Looks.INTEGER || looks == Looks.DECIMAL) && plausible ? 0.3 : CONTRADICTS;
    }

    private static long digits(String value) {
        return value.chars().filter(Character::isDigit).count();
    }

    private static double choice(Target target, Collection<String> values) {
        var nearest = new Nearest(target.values());
        var share = share(values, value -> nearest.of(value) != null);
        return share >= 0.5 ? 0.8 * share : -0.3;
    }

    private static double country(Looks looks, Collection<String> values) {
        if (looks != Looks.TEXT) {
            return CONTRADICTS;
        }
        var share = share(values, value -> Countries.code(value) != null);
        return share >= 0.5 ? 0.9 * share : -0.8;
    }

    /** References are named; a bare number is some other system's key, unless its column says that it is one. */
    private static double reference(Looks looks, String column) {
        return switch (looks) {
            case TEXT -> 0;
            case EMAIL -> -0.2;
            case INTEGER -> Words.identifies(column) ? 0 : -0.6;
            case PHONE, DATE, DECIMAL, BOOLEAN, URL -> CONTRADICTS;
        };
    }

    private static double share(Collection<String> values, Predicate<String> fits) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(fits).count() / values.size();
    }
}
