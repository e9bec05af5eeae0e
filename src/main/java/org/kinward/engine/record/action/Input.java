package org.kinward.engine.record.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.kernel.money.Money;

/**
 * Something an action asks for, of a field's type: clients draw it and read it as they do fields.
 *
 * @param initial what it is when nothing is said, as a client would write it
 * @param under key of a flag without which it is not asked for; null where it always is
 * @param <T> the value in memory
 */
public record Input<T>(
        String key,
        FieldType<T> type,
        FieldSettings settings,
        @Nullable String initial,
        @Nullable String under) {
    public static Input<Ref> to(String key, String target) {
        return new Input<>(key, FieldTypes.RELATION, FieldSettings.NONE.withTargets(List.of(target)), null, null);
    }

    public static Input<Boolean> flag(String key, boolean initially) {
        return new Input<>(key, FieldTypes.BOOLEAN, FieldSettings.NONE, String.valueOf(initially), null);
    }

    public static Input<String> text(String key) {
        return new Input<>(key, FieldTypes.TEXT, FieldSettings.NONE, null, null);
    }

    public static Input<Money> money(String key) {
        return new Input<>(key, FieldTypes.MONEY, FieldSettings.NONE, null, null);
    }

    /** Asked for only where the flag is said. */
    public Input<T> under(Input<Boolean> flag) {
        return new Input<>(key, type, settings, initial, flag.key());
    }
}
