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
import org.springframework.web.bind.annotation.RequestParam;
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
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kinds,
            Paging paging) {
        List<String> asked = kinds == null || kinds.isBlank() ? List.of() : Arrays.asList(kinds.split(","));
        int limit = paging.limit() == null ? 50 : Math.clamp(paging.limit(), 1, MOST);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(timeline.page(actor, new Ref(object, id), new Timeline.Asked(asked, paging.cursor(), limit)));
    }

    /** The page asked for. */
    record Paging(@Nullable String cursor, @Nullable Integer limit) {}
}
