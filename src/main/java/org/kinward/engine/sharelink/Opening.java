package org.kinward.engine.sharelink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a link was opened, and roughly with what: no address is kept. */
public record Opening(
        Instant at, @Nullable String browser, @Nullable String system) {}
