package org.kinward.engine.duplicate.likeness;

import java.util.Locale;

/** By what two records are like one another, the surest first. */
public enum Sign {
    IDENTIFIER,
    EMAIL,
    PHONE,
    NAME,
    BIRTH,
    ADDRESS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
