package org.kinward.engine.file.text;

import java.util.List;
import java.util.Set;

/** Which contents have a text that is worth reading. */
final class Readable {
    /** Larger ones are film and archives, whatever they say. */
    static final long LARGEST = 64L << 20;

    private static final List<String> BEGINNINGS = List.of(
            "text/",
            "application/vnd.openxmlformats-officedocument.",
            "application/vnd.oasis.opendocument.",
            "application/vnd.ms-word",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint");

    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "application/msword",
            "application/rtf",
            "application/xhtml+xml",
            "application/xml",
            "application/json",
            "application/vnd.ms-outlook",
            "message/rfc822");

    private Readable() {}

    static boolean is(String contentType, long size) {
        return size <= LARGEST
                && (TYPES.contains(contentType) || BEGINNINGS.stream().anyMatch(contentType::startsWith));
    }
}
