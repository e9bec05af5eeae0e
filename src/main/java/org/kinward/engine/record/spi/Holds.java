package org.kinward.engine.record.spi;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Model;

/** What must be kept by law: nothing takes it away for good, whoever asks, and however. */
public interface Holds {
    /** Those of these records that are held; in the bin as well. A constant number of looks, however many they are. */
    Set<UUID> of(Model model, Collection<UUID> records);
}
