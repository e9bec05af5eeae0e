package org.kinward.edge.exchange.find;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds records by what a file calls them, among those the importing user may see. */
public interface Directory {

    /** Records whose field equals one of the texts, by the folded text; several under one text when they share it. */
    Map<String, List<Found>> find(String object, String by, Collection<String> texts, Collection<String> fields);

    /**
     * For each of these records to be, as a client would write them, one there is that is the same as far as can be told; null
     * where there is none.
     */
    default List<@Nullable Found> same(String object, List<? extends JsonNode> wanted, Collection<String> fields) {
        return Collections.nCopies(wanted.size(), null);
    }

    /** What the records of a type are called, as many as are worth comparing with. */
    List<String> names(String object, String by, int limit);

    /** The record of a type that comes first: by its position where it has one, else the oldest. */
    Optional<Found> first(String object);
}
