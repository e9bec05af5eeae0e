package org.kinward.engine.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a record belonged to at one side of a change: what a reader's rights are compared with when the line is passed on. */
public record Scope(
        @Nullable UUID owner, @Nullable UUID team, @Nullable UUID territory) {}
