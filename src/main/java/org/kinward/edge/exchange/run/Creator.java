package org.kinward.edge.exchange.run;

import java.util.Collection;
import java.util.Map;
import org.kinward.edge.exchange.find.Found;

/** Makes the records that a file names and nobody knows. */
@FunctionalInterface
interface Creator {

    /** What was made, by the folded text; what could not be made is missing. */
    Map<String, Found> create(String object, String by, Collection<String> texts);
}
