package org.kinward.engine.sharelink.web;

import java.util.List;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.sharelink.ShareLinks;
import org.kinward.engine.sharelink.Standing;
import org.kinward.engine.sharelink.Wanted;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links to one record, for whoever may share it. */
@RestController
@RequestMapping("/api/v1/records/{object}/{id}/links")
final class ShareLinksController {
    private final ShareLinks links;

    ShareLinksController(ShareLinks links) {
        this.links = links;
    }

    record Answer(List<Standing> items) {}

    @GetMapping
    Answer all(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        return new Answer(links.of(actor, new Ref(object, id)));
    }

    @PostMapping
    ResponseEntity<ShareLinks.Made> make(
            Actor actor, @PathVariable String object, @PathVariable UUID id, @RequestBody Wanted wanted) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(links.make(actor, new Ref(object, id), wanted));
    }

    @DeleteMapping("/{link}")
    ResponseEntity<Void> takeBack(
            Actor actor, @PathVariable String object, @PathVariable UUID id, @PathVariable UUID link) {
        links.takeBack(actor, new Ref(object, id), link);
        return ResponseEntity.noContent().build();
    }
}
