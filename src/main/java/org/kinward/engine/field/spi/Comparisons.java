package org.kinward.engine.field.spi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import tools.jackson.databind.JsonNode;

/** The comparisons that types of one sortable column have in common. */
public final class Comparisons {
    public static final Set<Operator> ORDERED = Set.of(
            Operator.IS,
            Operator.IS_NOT,
            Operator.IN,
            Operator.NOT_IN,
            Operator.LT,
            Operator.LE,
            Operator.GT,
            Operator.GE,
            Operator.BETWEEN,
            Operator.IS_EMPTY,
            Operator.IS_NOT_EMPTY);
    /** Of days and moments: also whether they fall into a span of the calendar. */
    public static final Set<Operator> CALENDAR = Set.of(
            Operator.IS,
            Operator.IS_NOT,
            Operator.IN,
            Operator.NOT_IN,
            Operator.LT,
            Operator.LE,
            Operator.GT,
            Operator.GE,
            Operator.BETWEEN,
            Operator.WITHIN,
            Operator.IS_EMPTY,
            Operator.IS_NOT_EMPTY);

    public static final Set<Operator> CHOICE = Set.of(
            Operator.IS, Operator.IS_NOT, Operator.IN, Operator.NOT_IN, Operator.IS_EMPTY, Operator.IS_NOT_EMPTY);
    public static final Set<Operator> WORDS = Set.of(
            Operator.IS,
            Operator.IS_NOT,
            Operator.IN,
            Operator.NOT_IN,
            Operator.CONTAINS,
            Operator.STARTS_WITH,
            Operator.IS_EMPTY,
            Operator.IS_NOT_EMPTY);

    private Comparisons() {}

    /** Reads one operand. */
    @FunctionalInterface
    public interface OperandReader {
        Object read(JsonNode written) throws InvalidValue;
    }

    /** Every negated form is the complement of its plain form, so a missing value is not equal, hence "is not". */
    public static Condition condition(Operator operator, Field<Object> column, ColumnType type, Slots slots) {
        return switch (operator) {
            case IS -> column.eq(slot(slots, type));
            case IS_NOT -> complement(column.eq(slot(slots, type)));
            case IN -> column.eq(DSL.any(anyOf(slots, type)));
            case NOT_IN -> complement(column.eq(DSL.any(anyOf(slots, type))));
            case LT -> column.lt(slot(slots, type));
            case LE -> column.le(slot(slots, type));
            case GT -> column.gt(slot(slots, type));
            case GE -> column.ge(slot(slots, type));
            case BETWEEN -> column.ge(slot(slots, type)).and(column.le(slot(slots, type)));
            case WITHIN -> column.ge(slot(slots, type)).and(column.lt(slot(slots, type)));
            case CONTAINS, STARTS_WITH -> DSL.condition("{0} like {1}", column, slot(slots, type));
            case IS_EMPTY -> column.isNull();
            case IS_NOT_EMPTY -> column.isNotNull();
            case HAS_ALL -> throw new IllegalStateException("one value has no others: " + column);
        };
    }

    public static Condition complement(Condition condition) {
        return DSL.condition("({0}) is not true", condition);
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> slot(Slots slots, ColumnType type) {
        return (Field<Object>) (Field<?>) slots.next(type);
    }

    @SuppressWarnings("unchecked")
    private static Field<Object[]> anyOf(Slots slots, ColumnType type) {
        return (Field<Object[]>) (Field<?>) slots.nextArray(type);
    }

    public static List<Object> operands(Operator operator, JsonNode written, ColumnType type, OperandReader reader)
            throws InvalidValue {
        return switch (operator) {
            case IS, IS_NOT, LT, LE, GT, GE -> List.of(reader.read(written));
            case CONTAINS -> List.of("%" + escaped(reader.read(written)) + "%");
            case STARTS_WITH -> List.of(escaped(reader.read(written)) + "%");
            case IN, NOT_IN, HAS_ALL -> List.of(new SqlArray(type, readAll(written, reader)));
            case BETWEEN -> {
                List<Object> ends = readAll(written, reader);
                if (ends.size() != 2) {
                    throw new InvalidValue(ErrorCode.MALFORMED_REQUEST, written);
                }
                yield ends;
            }
            case WITHIN -> throw new InvalidValue(ErrorCode.NOT_A_SPAN, written);
            case IS_EMPTY, IS_NOT_EMPTY -> List.of();
        };
    }

    private static List<Object> readAll(JsonNode written, OperandReader reader) throws InvalidValue {
        if (!written.isArray() || written.size() > 10_000) {
            throw new InvalidValue(ErrorCode.MALFORMED_REQUEST, written);
        }
        List<Object> read = new ArrayList<>(written.size());
        for (JsonNode one : written) {
            read.add(reader.read(one));
        }
        return read;
    }

    private static String escaped(Object text) {
        return text.toString().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * The comparison in memory, as {@link FieldType#condition} makes it in SQL.
     *
     * @param compared the forms of the value that are looked at; none where it is missing
     * @param operands as the type read them
     */
    public static boolean holds(Operator operator, List<Object> compared, List<Object> operands) {
        return switch (operator) {
            case IS_EMPTY -> compared.isEmpty();
            case IS_NOT_EMPTY -> !compared.isEmpty();
            case IS_NOT -> !holds(Operator.IS, compared, operands);
            case NOT_IN -> !holds(Operator.IN, compared, operands);
            case HAS_ALL ->
                !compared.isEmpty()
                        && several(operands).stream()
                                .allMatch(wanted -> compared.stream().anyMatch(one -> equal(one, wanted)));
            case IS, IN, LT, LE, GT, GE, BETWEEN, WITHIN, CONTAINS, STARTS_WITH ->
                compared.stream().anyMatch(one -> holds(operator, one, operands));
        };
    }

    private static boolean holds(Operator operator, Object one, List<Object> operands) {
        return switch (operator) {
            case IN -> several(operands).stream().anyMatch(wanted -> equal(one, wanted));
            case LT -> order(one, operands.getFirst()) < 0;
            case LE -> order(one, operands.getFirst()) <= 0;
            case GT -> order(one, operands.getFirst()) > 0;
            case GE -> order(one, operands.getFirst()) >= 0;
            case BETWEEN -> order(one, operands.getFirst()) >= 0 && order(one, operands.getLast()) <= 0;
            case WITHIN -> order(one, operands.getFirst()) >= 0 && order(one, operands.getLast()) < 0;
            case CONTAINS -> one.toString().contains(plain(operands.getFirst(), 1));
            case STARTS_WITH -> one.toString().startsWith(plain(operands.getFirst(), 0));
            case IS, IS_NOT, NOT_IN, HAS_ALL, IS_EMPTY, IS_NOT_EMPTY -> equal(one, operands.getFirst());
        };
    }

    private static List<?> several(List<Object> operands) {
        return ((SqlArray) operands.getFirst()).values();
    }

    /** Numbers of different scale are one number. */
    private static boolean equal(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal second
                ? number.compareTo(second) == 0
                : one.equals(other);
    }

    @SuppressWarnings("unchecked")
    private static int order(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    /** The text within a pattern of {@code like}. */
    private static String plain(Object pattern, int before) {
        String text = pattern.toString();
        return text.substring(before, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
