package org.kinward.kernel.error;

/** What kind of refusal a code is; decides the HTTP status at the edge. */
public enum Category {
    INVALID(422),
    MALFORMED(400),
    UNAUTHENTICATED(401),
    DENIED(403),
    NOT_FOUND(404),
    CONFLICT(409),
    TOO_LARGE(413),
    TOO_MANY(429),
    UNAVAILABLE(503);

    private final int status;

    Category(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
