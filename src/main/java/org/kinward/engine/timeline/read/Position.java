package org.kinward.engine.timeline.read;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/**
 * Where a page ended, among the entries and among the changes: each goes on from its own place.
 *
 * @param entry the last entry read; null for none yet
 * @param change the cursor of the last change read; null for none yet
 */
record Position(@Nullable Place entry, @Nullable String change) {
    static final Position NEWEST = new Position(null, null);

    record Place(OffsetDateTime at, UUID record) {}

    static Position read(@Nullable String cursor) {
        if (cursor == null) {
            return NEWEST;
        }
        String[] parts = cursor.split("_", -1);
        try {
            Place entry =
                    parts[0].isEmpty() ? null : new Place(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
            return new Position(entry, parts[2].isEmpty() ? null : parts[2]);
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new Refusal(ErrorCode.BAD_CURSOR, Map.of());
        }
    }

    String write() {
        Place place = entry;
        return (place == null ? "_" : place.at() + "_" + place.record()) + "_" + (change == null ? "" : change);
    }
}
