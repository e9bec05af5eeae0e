package org.kinward.engine.record.command;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A new value of a field and the one it replaces.
 *
 * @param was what the writer saw; null when it does not matter, a null node when it saw nothing
 * @param becomes a null node empties the field
 */
public record Change(@Nullable JsonNode was, JsonNode becomes) {}
