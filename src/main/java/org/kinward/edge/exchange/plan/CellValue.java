package org.kinward.edge.exchange.plan;

import org.kinward.kernel.error.Violation;
import tools.jackson.databind.JsonNode;

/** What a cell turned out to be. */
public sealed interface CellValue {

    record Empty() implements CellValue {}

    /** A value as a client would write it. */
    record Known(JsonNode value) implements CellValue {}

    /** The name of a record that has to be found. */
    record Named(String text) implements CellValue {}

    record Wrong(Violation violation) implements CellValue {}
}
