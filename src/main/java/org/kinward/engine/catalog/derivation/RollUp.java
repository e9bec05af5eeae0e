package org.kinward.engine.catalog.derivation;

import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Computed over the live records that point here, or over the children a record owns. Of no record the count is 0 and
 * everything else is empty; money is summed in base currency.
 *
 * @param of key of the type whose records are rolled up
 * @param by key of its relation that points here; empty for owned children
 * @param field what is summed or compared; empty for a count
 * @param filter which of the records; relative dates, "me" and "behalf" have no place in it
 */
public record RollUp(String of, String by, Function function, String field, Filter filter) implements Derivation {
    /** What is made of many values. */
    public enum Function {
        COUNT("count"),
        SUM("sum"),
        MIN("min"),
        MAX("max"),
        AVG("avg");

        private final String wire;

        Function(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    public RollUp {
        if ((function == Function.COUNT) != field.isEmpty()) {
            throw new IllegalArgumentException(function.wire() + " of " + (field.isEmpty() ? "no field" : field));
        }
    }

    /** Begins as a count of the records of a type whose relation points here. */
    public static RollUp of(String object, String by) {
        return new RollUp(object, by, Function.COUNT, "", Filter.ALL);
    }

    /** Begins as a count of the children of a type. */
    public static RollUp ofChildren(String object) {
        return of(object, "");
    }

    public RollUp sum(String summed) {
        return new RollUp(of, by, Function.SUM, summed, filter);
    }

    public RollUp min(String compared) {
        return new RollUp(of, by, Function.MIN, compared, filter);
    }

    public RollUp max(String compared) {
        return new RollUp(of, by, Function.MAX, compared, filter);
    }

    /** Only records of which this holds, too. */
    public RollUp where(String path, Operator operator, String operand) {
        var compared = new Filter.Compare(path, operator, JsonNodeFactory.instance.stringNode(operand));
        return new RollUp(of, by, function, field, Filter.and(filter, compared));
    }

    /** Only records whose value is one of these, too. */
    public RollUp whereIn(String path, String... values) {
        return compared(path, Operator.IN, values);
    }

    /** Only records whose value is none of these, too; what is missing is none. */
    public RollUp whereNotIn(String path, String... values) {
        return compared(path, Operator.NOT_IN, values);
    }

    private RollUp compared(String path, Operator operator, String... values) {
        var any = JsonNodeFactory.instance.arrayNode();
        for (String value : values) {
            any.add(value);
        }
        return new RollUp(of, by, function, field, Filter.and(filter, new Filter.Compare(path, operator, any)));
    }

    public boolean ofChildren() {
        return by.isEmpty();
    }
}
