package org.kinward.engine.field.formula;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.kernel.money.Money;

/** The kinds of values that formulas know, each with the name it has in messages. */
public enum Kind {
    TEXT(SimpleType.STRING, String.class),
    WHOLE(SimpleType.INT, Long.class),
    /** A number written with a point; no field has one, and it is exact as it is written. */
    WRITTEN(SimpleType.DOUBLE, Double.class),
    DECIMAL(OpaqueType.create("decimal"), BigDecimal.class),
    MONEY(OpaqueType.create("money"), Money.class),
    YES_NO(SimpleType.BOOL, Boolean.class),
    DATE(OpaqueType.create("date"), LocalDate.class),
    INSTANT(OpaqueType.create("instant"), Instant.class);

    static final List<Kind> NUMBERS = List.of(WHOLE, WRITTEN, DECIMAL);

    private final CelType type;
    private final Class<?> value;

    Kind(CelType type, Class<?> value) {
        this.type = type;
        this.value = value;
    }

    CelType type() {
        return type;
    }

    /** What a field's values are to a formula; empty for those it cannot use. */
    public static Optional<Kind> of(FieldType<?> field) {
        return Arrays.stream(values())
                .filter(kind -> kind.value == field.valueType())
                .findFirst();
    }

    static Optional<Kind> of(CelType type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    /** Whether a value of this kind can be kept where that kind is wanted. */
    boolean servesAs(Kind wanted) {
        return this == wanted || wanted == DECIMAL && NUMBERS.contains(this);
    }
}
