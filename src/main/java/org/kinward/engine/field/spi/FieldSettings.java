package org.kinward.engine.field.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.personal.PersonalData;

/**
 * What a declaration says about a field beside its type.
 *
 * @param options choices of a select, in order
 * @param targets keys of the object types a relation may point to
 * @param scale most decimals a number keeps; -1 for no limit
 * @param owned key of the object type whose records are children here; empty for none
 * @param prefix text before an automatic number
 * @param madeOf what makes its value where there is any: a field of owned children and one of theirs, such as
 *     {@code lines.price}; empty for none
 * @param filled whether a rule says what it is where nobody does
 * @param personal what it says about a person; null where it says nothing about anybody
 */
public record FieldSettings(
        List<Option> options,
        List<String> targets,
        int scale,
        String owned,
        String prefix,
        String madeOf,
        boolean filled,
        @Nullable PersonalData personal) {
    public static final FieldSettings NONE = new FieldSettings(List.of(), List.of(), -1, "", "", "", false, null);

    public FieldSettings {
        options = List.copyOf(options);
        targets = List.copyOf(targets);
    }

    /** Whether there are choices that are not offered any more. */
    public boolean anyRetired() {
        for (Option option : options) {
            if (option.retired()) {
                return true;
            }
        }
        return false;
    }

    public FieldSettings withOptions(List<Option> changed) {
        return new FieldSettings(changed, targets, scale, owned, prefix, madeOf, filled, personal);
    }

    public FieldSettings withTargets(List<String> changed) {
        return new FieldSettings(options, changed, scale, owned, prefix, madeOf, filled, personal);
    }

    public FieldSettings withScale(int changed) {
        return new FieldSettings(options, targets, changed, owned, prefix, madeOf, filled, personal);
    }

    public FieldSettings withOwned(String changed) {
        return new FieldSettings(options, targets, scale, changed, prefix, madeOf, filled, personal);
    }

    public FieldSettings withPrefix(String changed) {
        return new FieldSettings(options, targets, scale, owned, changed, madeOf, filled, personal);
    }

    public FieldSettings withMadeOf(String changed) {
        return new FieldSettings(options, targets, scale, owned, prefix, changed, filled, personal);
    }

    public FieldSettings withFilled(boolean changed) {
        return new FieldSettings(options, targets, scale, owned, prefix, madeOf, changed, personal);
    }

    public FieldSettings withPersonal(@Nullable PersonalData changed) {
        return new FieldSettings(options, targets, scale, owned, prefix, madeOf, filled, changed);
    }
}
