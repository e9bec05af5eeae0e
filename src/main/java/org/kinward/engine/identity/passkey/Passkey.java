package org.kinward.engine.identity.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;

/** A passkey as its user sees it in a list. */
public record Passkey(
        UUID id, String name, Instant createdAt, @Nullable Instant lastUsed) {
    private static final int LONGEST_NAME = 100;

    /**
     * What its user calls it.
     *
     * @throws Refusal {@code rejected} for no name, and for one too long
     */
    public static String name(@Nullable String said) {
        String name = said == null ? "" : said.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(ErrorCode.REJECTED, Map.of(), List.of(Violation.of("name", ErrorCode.REQUIRED)));
        }
        return name;
    }
}
