package org.kinward.kernel.error;

/** What kind of refusal a code is; decides the HTTP status at the edge. */
public enum Category {
    INVALID(422),
    MALFORMED(400),
    UNAUTHENTICATED(401),
    DENIED(403),
    NOT_FOUND(404),
    WRONG_METHOD(405),
    WRONG_ANSWER(406),
    CONFLICT(409),
    TOO_LARGE(413),
    WRONG_CONTENT(415),
    TOO_MANY(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    Category(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
