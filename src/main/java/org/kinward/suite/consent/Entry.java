package org.kinward.suite.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the ledger says.
 *
 * @param channel null for all of them
 */
public record Entry(String purpose, @Nullable String channel, boolean given, Instant at) {}
