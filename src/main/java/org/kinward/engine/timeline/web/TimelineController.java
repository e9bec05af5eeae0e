package org.kinward.engine.timeline.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.timeline.read.Timeline;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened around a record. */
@RestController
final class TimelineController {
    private static final int MOST = 100;

    private final Timeline timeline;

    TimelineController(Timeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping("/api/v1/records/{object}/{id}/timeline")
    ResponseEntity<byte[]> timeline(
            Actor actor, @PathVariable String object, @PathVariable UUID id, Chosen chosen, Paging paging) {
        int limit = paging.limit() == null ? 50 : Math.clamp(paging.limit(), 1, MOST);
        String words = chosen.words() == null ? "" : chosen.words();
        var asked = new Timeline.Asked(chosen.keys(), words, chosen.year(), paging.cursor(), limit);
        return json(timeline.page(actor, new Ref(object, id), asked));
    }

    @GetMapping("/api/v1/records/{object}/{id}/timeline/years")
    ResponseEntity<byte[]> years(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        return json(timeline.years(actor, new Ref(object, id)));
    }

    private static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    /** What of it is asked for. */
    record Chosen(
            @Nullable String kinds,
            @Nullable String words,
            @Nullable Integer year) {
        List<String> keys() {
            return kinds == null || kinds.isBlank() ? List.of() : Arrays.asList(kinds.split(","));
        }
    }

    /** The page asked for. */
    record Paging(@Nullable String cursor, @Nullable Integer limit) {}
}
