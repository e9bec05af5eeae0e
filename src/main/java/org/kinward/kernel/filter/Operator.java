package org.kinward.kernel.filter;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a field is compared. The wire name is part of the API. */
public enum Operator {
    IS("is"),
    IS_NOT("isNot"),
    IN("in"),
    NOT_IN("notIn"),
    LT("lt"),
    LE("le"),
    GT("gt"),
    GE("ge"),
    BETWEEN("between"),
    HAS_ALL("hasAll"),
    WITHIN("within"),
    CONTAINS("contains"),
    STARTS_WITH("startsWith"),
    IS_EMPTY("isEmpty"),
    IS_NOT_EMPTY("isNotEmpty");

    private static final Map<String, Operator> BY_WIRE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Operator::wire, Function.identity()));

    private final String wire;

    Operator(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<Operator> byWire(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }
}
