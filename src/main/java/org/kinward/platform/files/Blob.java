package org.kinward.platform.files;

import java.util.regex.Pattern;

/**
 * A content that is kept.
 *
 * @param hash SHA-256 in lower-case hexadecimal
 * @param size in bytes
 */
public record Blob(String hash, long size) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Blob {
        requireHash(hash);
    }

    /** A hash is part of a path: nothing else may pass for one. */
    static String requireHash(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + hash);
        }
        return hash;
    }
}
