package org.kinward.engine.privacy.spi;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Model;

/** A reason to keep records that have otherwise had their time. */
public interface Keeps {
    /** For ever the same, as {@code legalHold}; the client says it in words. */
    String reason();

    /** Those of these records that stay. One look, however many they are. */
    Set<UUID> of(Model model, Collection<UUID> records);
}
