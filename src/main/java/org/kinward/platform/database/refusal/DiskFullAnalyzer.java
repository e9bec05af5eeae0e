package org.kinward.platform.database.refusal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database that runs out of disk while we start says so in its own words; these are ours. */
class DiskFullAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String DISK_FULL = "53100";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (!DISK_FULL.equals(cause.getSQLState())) {
            return null;
        }
        var refused = StartRefused.diskFull("the database");
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.wayOut(), rootFailure);
    }
}
