package org.kinward.engine.record.pipeline;

import java.sql.SQLException;

/** One thing that happens to every batch. Runs a number of statements that does not depend on the batch's size. */
interface Step {
    void run(Batch batch) throws SQLException;
}
