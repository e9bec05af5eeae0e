package org.kinward.engine.record.spi;

import java.util.List;
import org.kinward.engine.catalog.ObjectType;

/**
 * Something that must hold, or be completed, whenever a record of a type is saved. Rules of a type run in the order of
 * {@link #order()}, then of their class names; a rule sees what earlier ones completed. It reads nothing but the draft
 * and what it says it {@linkplain #follows() follows}, and touches nothing else.
 */
public interface Rule {
    ObjectType type();

    /**
     * Relations whose records it looks at: keys such as {@code stage}, or {@code lines.product} through children. A relation
     * to its own type with a star behind it, {@code parent*}, is followed from record to record.
     */
    default List<String> follows() {
        return List.of();
    }

    /** Lower runs earlier. */
    default int order() {
        return 0;
    }

    /** May {@linkplain Draft#set complete} and {@linkplain Draft#reject reject}; all violations, not the first. */
    void apply(Draft draft, RuleContext context);
}
