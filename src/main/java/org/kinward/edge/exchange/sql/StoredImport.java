package org.kinward.edge.exchange.sql;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.plan.ImportPlan;

/**
 * An import as it is kept.
 *
 * @param progress where it stands
 * @param cells counts by the index of the column
 */
public record StoredImport(
        UUID id,
        Instant createdAt,
        @Nullable UUID createdBy,
        String language,
        String fileName,
        State state,
        FileProfile profile,
        @Nullable ImportPlan plan,
        Progress progress,
        Map<String, CellCounts> cells,
        @Nullable String error) {

    /**
     * @param phase 0 finds which rows belong together, 1 writes records, 2 the relations between them
     * @param through the last row the phase has done
     * @param done rows the first phase has done
     */
    public record Progress(int phase, int through, int done, Counts counts) {}
}
