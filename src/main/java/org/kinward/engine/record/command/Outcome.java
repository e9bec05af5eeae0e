package org.kinward.engine.record.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.error.Violation;
import tools.jackson.databind.JsonNode;

/** What came of one command. */
public sealed interface Outcome {
    /** The wire name, {@code status} in answers. */
    String status();

    /**
     * @param changed false when everything was so already: no version, no feed line
     */
    record Saved(UUID id, int version, boolean changed) implements Outcome {
        @Override
        public String status() {
            return "saved";
        }
    }

    record Rejected(List<Violation> violations) implements Outcome {
        public Rejected {
            violations = List.copyOf(violations);
        }

        @Override
        public String status() {
            return "rejected";
        }
    }

    /** Somebody changed the same fields since; nothing of this command was written. */
    record Conflict(
            int version, @Nullable UUID by, @Nullable Instant at, Map<String, Sides> fields) implements Outcome {
        public Conflict {
            fields = Map.copyOf(fields);
        }

        @Override
        public String status() {
            return "conflict";
        }
    }

    record Sides(JsonNode was, JsonNode yours, JsonNode theirs) {}

    record Denied() implements Outcome {
        @Override
        public String status() {
            return "denied";
        }
    }

    record NotFound() implements Outcome {
        @Override
        public String status() {
            return "notFound";
        }
    }

    /** Nothing wrong with it, but another of its batch failed, or what it follows from was taken back. */
    record Skipped() implements Outcome {
        @Override
        public String status() {
            return "skipped";
        }
    }
}
