package org.kinward.engine.access;

import java.util.Locale;

/** By which door a command came in. Rules may depend on it if they say so. */
public enum Origin {
    INTERACTIVE,
    API,
    IMPORT,
    /** A public form: anybody at all. */
    FORM,
    SAMPLE,
    SYSTEM;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
