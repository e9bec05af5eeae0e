package org.kinward.edge.exchange.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.Imports.ObjectScore;
import org.kinward.edge.exchange.file.FileColumn;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.sql.CellCounts;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;

/**
 * An import as clients read it.
 *
 * @param objects what the file may be, the likeliest first
 * @param progress null before it first ran
 * @param error why it failed, as a sentence
 */
record ImportAnswer(
        UUID id,
        String fileName,
        State state,
        @Nullable String object,
        Instant createdAt,
        FileFormat format,
        int rows,
        int ragged,
        int narrow,
        List<FileColumn> columns,
        List<List<String>> sample,
        List<ObjectScore> objects,
        @Nullable ImportPlan plan,
        @Nullable Progress progress,
        @Nullable Report report,
        @Nullable String error) {

    record Progress(
            int rows, int done, int created, int updated, int unchanged, int rejected, int merged, int skipped) {}

    record Report(List<ReportColumn> columns) {}

    record ReportColumn(
            int index,
            String name,
            @Nullable String field,
            int cells,
            int filled,
            int written,
            int empty,
            int rejected) {}

    static ImportAnswer of(StoredImport stored, List<ObjectScore> objects, @Nullable String error) {
        var profile = stored.profile();
        var plan = stored.plan();
        var ran = stored.state() != State.DRAFT && stored.state() != State.READY;
        return new ImportAnswer(
                stored.id(),
                stored.fileName(),
                stored.state(),
                plan == null ? null : plan.object(),
                stored.createdAt(),
                profile.format(),
                profile.rows(),
                profile.ragged(),
                profile.narrow(),
                profile.columns(),
                profile.sample(),
                objects,
                plan,
                ran ? progress(stored) : null,
                ran ? report(stored) : null,
                error);
    }

    private static Progress progress(StoredImport stored) {
        var counts = stored.progress().counts();
        return new Progress(
                stored.profile().rows(),
                stored.progress().done(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                counts.merged(),
                counts.skipped());
    }

    private static Report report(StoredImport stored) {
        return new Report(stored.profile().columns().stream()
                .map(column -> column(stored, column))
                .toList());
    }

    /** A column that is left out has its cells counted all the same: nothing read goes unsaid. */
    private static ReportColumn column(StoredImport stored, FileColumn column) {
        var counts = stored.cells().get(Integer.toString(column.index()));
        var field = field(stored, column.index());
        if (counts == null) {
            var rows = field == null ? stored.profile().rows() : 0;
            var filled = field == null ? column.filled() : 0;
            counts = new CellCounts(filled, 0, rows - filled, 0);
        }
        return new ReportColumn(
                column.index(),
                column.name(),
                field,
                counts.cells(),
                counts.filled(),
                counts.written(),
                counts.empty(),
                counts.rejected());
    }

    private static @Nullable String field(StoredImport stored, int index) {
        var plan = stored.plan();
        if (plan == null) {
            return null;
        }
        for (var column : plan.columns()) {
            if (column.index() == index) {
                return column.field();
            }
        }
        return null;
    }
}
