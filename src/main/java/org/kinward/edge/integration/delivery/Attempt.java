package org.kinward.edge.integration.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending.
 *
 * @param status of the answer; null where there was none
 * @param error  the beginning of an answer that was no success, or why there was none; null for a success
 */
public record Attempt(@Nullable Integer status, @Nullable String error, int millis) {

    public boolean succeeded() {
        return error == null;
    }

    /** The other side is away, or not well, whatever it is sent; what waits behind need not try now. */
    public boolean saysNothingOfTheDelivery() {
        return status == null || status >= 500 || status == 429 || status == 408;
    }
}
