package org.kinward.suite.activity;

import java.util.Map;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.kernel.error.ErrorCode;

/** What rules share about records that are their owner's alone. */
public final class OnesOwn {
    private OnesOwn() {}

    /** Through a team or a territory others would see it. */
    public static void keep(Draft draft, ObjectType type) {
        draft.set(type.team, null);
        draft.set(type.territory, null);
    }

    /** The same, with the owner's id for a key, so that everybody has one at most. */
    public static void keepOne(Draft draft, ObjectType type, Field<String> key) {
        keep(draft, type);
        Ref owner = draft.get(type.owner);
        draft.set(key, owner == null ? null : owner.id().toString());
    }

    /** A number that must not be below nought, nor above the most. */
    public static void within(Draft draft, Field<Long> field, long most) {
        Long said = draft.get(field);
        if (said != null && (said < 0 || said > most)) {
            draft.reject(field, ErrorCode.OUT_OF_RANGE, Map.of("value", said));
        }
    }
}
