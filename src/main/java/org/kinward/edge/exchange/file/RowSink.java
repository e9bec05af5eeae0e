package org.kinward.edge.exchange.file;

import java.io.IOException;

/** Takes the data rows of a file while it is being profiled, so that a file is read once for both. */
@FunctionalInterface
public interface RowSink {

    RowSink NONE = row -> {};

    void accept(CsvRow row) throws IOException;
}
