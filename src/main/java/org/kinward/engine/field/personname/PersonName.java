package org.kinward.engine.field.personname;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's name; at least one part is there. Given names come first in all languages we speak. */
public record PersonName(
        @Nullable String prefix,
        @Nullable String given,
        @Nullable String middle,
        @Nullable String family,
        @Nullable String suffix) {
    public String display() {
        return Stream.of(prefix, given, middle, family, suffix)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
