package org.kinward.suite.sales;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where deals begin. */
interface FirstStages {
    /**
     * @param probability as the stage says; null where it says none
     */
    record FirstStage(UUID pipeline, UUID stage, @Nullable BigDecimal probability) {}

    /**
     * The first open stage.
     *
     * @param pipeline of which pipeline; null for the first one
     */
    Optional<FirstStage> of(@Nullable UUID pipeline);
}
