package org.kinward.engine.sharelink;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new link is to be like.
 *
 * @param fields keys of what it shows; none of a type that is shown as a whole
 * @param days how long it holds
 * @param password what whoever opens it has to know beside it; null for nothing
 */
public record Wanted(
        @Nullable List<String> fields,
        @Nullable Integer days,
        @Nullable String password) {}
