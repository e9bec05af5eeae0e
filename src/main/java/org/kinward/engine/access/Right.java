package org.kinward.engine.access;

import java.util.Locale;
import java.util.Optional;

/** What can be done with records of a type. */
public enum Right {
    CREATE(false),
    READ(true),
    UPDATE(true),
    DELETE(true),
    /** To do what can be done with a record beside writing it: convert a lead. */
    ACT(true),
    /** To give others sight of a record. */
    SHARE(true),
    /** To carry out of the house what one may read. */
    EXPORT(false),
    /** To bring in a file of them. */
    IMPORT(false),
    /** To make one of two, where one may change one and delete the other. */
    MERGE(false);

    private final boolean graded;

    Right(boolean graded) {
        this.graded = graded;
    }

    /** Whether it reaches some records and not others; else one may or may not. */
    public boolean graded() {
        return graded;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Right> of(String wire) {
        for (Right right : values()) {
            if (right.wire().equals(wire)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }
}
